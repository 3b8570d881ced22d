import { describe, expect, test } from "vitest";
import { type CurriculumProgress, openTopics, topicsIn } from "../../src/core/progress.ts";
import { plain } from "../../src/render/paint.ts";
import { progressText } from "../../src/render/progressText.ts";
import { curriculum, progress, SUNDAY, topic, unit } from "./samples.ts";

/** The first open one: where the order begins is core's to say. */
const next = (curriculum: CurriculumProgress) => openTopics(topicsIn(curriculum))[0];

const shown = (columns: number, topics = false) =>
  `\n${progressText(progress, { columns, paint: plain, today: SUNDAY, shown: topics ? "topics" : "units", next })}\n`;

describe("progress", () => {
  test("in 40 columns", () => {
    expect(shown(40)).toMatchInlineSnapshot(`
      "
      Machine learning  3/5 · 60 % · 1 skipped

        ml.1  Introduction to      ██████  2/2
              Machine Learning
        ml.2  Supervised Learning  ██░░░░  1/3
              Algorithms

        Tools  2/2 NumPy, Pandas
        Next   ml.2.2  Logistic regression


      機械学習 🤖 の基礎  0/2 · 0 %

        jp.1  線形回帰とロジス     ░░░░░░  0/2
              ティック回帰の考え
              方と実装、そして評
              価

        Tools  2/2 Scikit-learn, TensorFlow
        Next   jp.1.1  最小二乗法と勾配降下法
               の違いについて、例を使って学ぶ
      "
    `);
  });

  test("in 80 columns", () => {
    expect(shown(80)).toMatchInlineSnapshot(`
      "
      Machine learning  3/5 · 60 % · 1 skipped

        ml.1  Introduction to Machine Learning  ██████████  2/2
        ml.2  Supervised Learning Algorithms    ███░░░░░░░  1/3  1 skipped

        Tools  2/2 NumPy, Pandas
        Next   ml.2.2  Logistic regression


      機械学習 🤖 の基礎  0/2 · 0 %

        jp.1  線形回帰とロジスティック回帰の考え方と実装、そして評価  ░░░░░░░░░░  0/2

        Tools  2/2 Scikit-learn, TensorFlow
        Next   jp.1.1  最小二乗法と勾配降下法の違いについて、例を使って学ぶ
      "
    `);
  });

  test("of topics in 40 columns", () => {
    expect(shown(40, true)).toMatchInlineSnapshot(`
      "
      Machine learning  3/5 · 60 % · 1 skipped

        ml.1  Introduction to      ██████  2/2
              Machine Learning
          ★  ml.1.1  Overview of machine
                     learning concepts and
                     Applications
          ●  ml.1.7  Introduction to Python
                     for machine learning

        ml.2  Supervised Learning  ██░░░░  1/3
              Algorithms
          ●  ml.2.1  Linear regression
          ◐  ml.2.2  Logistic regression
          –  ml.2.4  Support Vector Machines
          ○  ml.2.5  Evaluation techniques for
                     supervised learning

        Tools  2/2 NumPy, Pandas
        Next   ml.2.2  Logistic regression


      機械学習 🤖 の基礎  0/2 · 0 %

        jp.1  線形回帰とロジス     ░░░░░░  0/2
              ティック回帰の考え
              方と実装、そして評
              価
          ◐  jp.1.1  最小二乗法と勾配降下   #5
                     法の違いについて、例
                     を使って学ぶ
          ○  jp.1.2  👩🏽‍🚀 を飛ばす

        Tools  2/2 Scikit-learn, TensorFlow
        Next   jp.1.1  最小二乗法と勾配降下法
               の違いについて、例を使って学ぶ

        ★ recalled   ● done   ◐ studied
        ○ new   – skipped
      "
    `);
  });

  test("of topics in 120 columns", () => {
    expect(shown(120, true)).toMatchInlineSnapshot(`
      "
      Machine learning  3/5 · 60 % · 1 skipped

        ml.1  Introduction to Machine Learning  ██████████  2/2
          ★  ml.1.1  Overview of machine learning concepts and Applications  Sat 2 Jan   #1 #2
          ●  ml.1.7  Introduction to Python for machine learning             Fri 8 Jan   #6 #7 #8 +2

        ml.2  Supervised Learning Algorithms  ███░░░░░░░  1/3  1 skipped
          ●  ml.2.1  Linear regression                                       Sun 10 Jan  #10
          ◐  ml.2.2  Logistic regression                                                 #9
          –  ml.2.4  Support Vector Machines
          ○  ml.2.5  Evaluation techniques for supervised learning

        Tools  2/2 NumPy, Pandas
        Next   ml.2.2  Logistic regression


      機械学習 🤖 の基礎  0/2 · 0 %

        jp.1  線形回帰とロジスティック回帰の考え方と実装、そして評価  ░░░░░░░░░░  0/2
          ◐  jp.1.1  最小二乗法と勾配降下法の違いについて、例を使って学ぶ  #5
          ○  jp.1.2  👩🏽‍🚀 を飛ばす

        Tools  2/2 Scikit-learn, TensorFlow
        Next   jp.1.1  最小二乗法と勾配降下法の違いについて、例を使って学ぶ

        ★ recalled   ● done   ◐ studied   ○ new   – skipped
      "
    `);
  });

  test("a finished curriculum says that nothing is left", () => {
    const finished = curriculum("ml", "Machine learning", [
      unit("ml.1", "Introduction", [topic("ml.1.1", "Overview", "done"), topic("ml.1.2", "Models", "skipped")]),
    ]);
    expect(
      progressText({ curricula: [finished] }, { columns: 80, paint: plain, today: SUNDAY, shown: "units", next }),
    ).toBe(
      [
        "Machine learning  1/1 · 100 % · 1 skipped",
        "",
        "  ml.1  Introduction  ██████████  1/1  1 skipped",
        "",
        "  Next   nothing is left",
      ].join("\n"),
    );
  });

  test("one unit is not told as its curriculum", () => {
    const part = curriculum("ml", "Machine learning", [unit("ml.1", "Introduction", [topic("ml.1.1", "A", "done")])]);
    const text = progressText(
      { curricula: [part] },
      { columns: 80, paint: plain, today: SUNDAY, shown: "one unit", next },
    );
    expect(text.split("\n").slice(0, 3)).toEqual(["Machine learning", "", "  ml.1  Introduction  ██████████  1/1"]);
  });
});
