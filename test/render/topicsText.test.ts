import { describe, expect, test } from "vitest";
import { plain } from "../../src/render/paint.ts";
import { nextText, toolsText, topicsText } from "../../src/render/topicsText.ts";
import { progress, SUNDAY, topic } from "./samples.ts";

const at = (columns: number) => ({ columns, paint: plain });
const tonight = (columns: number) => ({ ...at(columns), today: SUNDAY });

describe("topics", () => {
  test("in 40 columns", () => {
    expect(`\n${topicsText(progress, at(40))}\n`).toMatchInlineSnapshot(`
      "
      Machine learning

        ml.1  Introduction to Machine Learning
          ★  ml.1.1  Overview of machine
                     learning concepts and
                     Applications
          ●  ml.1.7  Introduction to Python
                     for machine learning

        ml.2  Supervised Learning Algorithms
          ●  ml.2.1  Linear regression
          ◐  ml.2.2  Logistic regression
          –  ml.2.4  Support Vector Machines
          ○  ml.2.5  Evaluation techniques for
                     supervised learning

      機械学習 🤖 の基礎

        jp.1  線形回帰とロジスティック回帰の考
              え方と実装、そして評価
          ◐  jp.1.1  最小二乗法と勾配降下法の
                     違いについて、例を使って
                     学ぶ
          ○  jp.1.2  👩🏽‍🚀 を飛ばす

        ★ recalled   ● done   ◐ studied
        ○ new   – skipped
      "
    `);
  });

  test("in 80 columns, with their tools", () => {
    expect(`\n${topicsText(progress, at(80))}\n`).toMatchInlineSnapshot(`
      "
      Machine learning

        ml.1  Introduction to Machine Learning
          ★  ml.1.1  Overview of machine                                   #1 #2
                     learning concepts and
                     Applications
          ●  ml.1.7  Introduction to Python for  NumPy, Pandas             #6 #7 #8 +2
                     machine learning

        ml.2  Supervised Learning Algorithms
          ●  ml.2.1  Linear regression                                     #10
          ◐  ml.2.2  Logistic regression                                   #9
          –  ml.2.4  Support Vector Machines
          ○  ml.2.5  Evaluation techniques for
                     supervised learning

      機械学習 🤖 の基礎

        jp.1  線形回帰とロジスティック回帰の考え方と実装、そして評価
          ◐  jp.1.1  最小二乗法と勾配降下法の違  Scikit-learn, TensorFlow  #5
                     いについて、例を使って学ぶ
          ○  jp.1.2  👩🏽‍🚀 を飛ばす

        ★ recalled   ● done   ◐ studied   ○ new   – skipped
      "
    `);
  });
});

test("tools name their topics and entries, those met first", () => {
  const [ml] = progress.curricula;
  const git = { ...topic("mlops.1.3", "Version control", "new", { tools: ["Git"] }) };
  const unit = { code: "mlops.1", title: "MLOps", done: 0, total: 1, skipped: 0, topics: [git] };
  const mlops = { id: "mlops", title: "MLOps", done: 0, total: 1, skipped: 0, percent: 0, units: [unit] };
  expect(`\n${toolsText({ curricula: ml === undefined ? [] : [mlops, ml] }, at(80))}\n`).toMatchInlineSnapshot(`
    "
    ●  NumPy   ml.1.7     #6 #7 #8 +2
    ●  Pandas  ml.1.7     #6 #7 #8 +2
    ○  Git     mlops.1.3

    ● met   ○ not yet   2/3 met
    "
  `);
});

test("the next topics stand on lines of their own", () => {
  const next = [
    { ...topic("ml.2.2", "Logistic regression", "studied", { entries: [9] }), near: [7] },
    { ...topic("mlops.1.3", "Git", "new"), near: [] },
  ];
  expect(nextText(next, { perWeek: 1.44, aim: SUNDAY + 170 }, tonight(60))).toBe(
    [
      "◐  ml.2.2     Logistic regression  near #7",
      "○  mlops.1.3  Git",
      "",
      "◐ studied   ○ new",
      "near: entries about other topics of the unit",
      "1.4 topics a week finish them all by Tue 29 Jun",
    ].join("\n"),
  );
  expect(nextText(next.slice(1), null, tonight(60))).toBe("○  mlops.1.3  Git\n\n○ new");
  expect(nextText(next, null, tonight(30))).toBe(
    ["◐  ml.2.2     Logistic", "              regression", "○  mlops.1.3  Git", "", "◐ studied   ○ new"].join("\n"),
  );
  const twin = { id: "ml/b", code: "ml.1.6", title: "B" };
  const related = [{ ...topic("mlops.2.2", "Data cleaning", "new"), related: [twin], near: [] }];
  expect(nextText(related, null, tonight(60))).toBe("○  mlops.2.2  Data cleaning ≈ ml.1.6\n\n○ new   ≈ related");
  expect(nextText([], null, tonight(80))).toBe("Nothing is left: every topic is finished or skipped.");
});
