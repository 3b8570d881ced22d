import { expect, test } from "vitest";
import type { Curriculum, Topic } from "../../src/core/curriculum.ts";
import { curriculumListText, curriculumShowText } from "../../src/render/curriculumText.ts";
import { plain } from "../../src/render/paint.ts";

function topic(code: string, title: string, more: Partial<Topic> = {}): Topic {
  return { id: code, code, title, subtopics: [], tools: [], aliases: [], related: [], ...more };
}

const mlops: Curriculum = {
  id: "mlops",
  title: "MLOps",
  units: [
    {
      code: "mlops.1",
      title: "Introduction to MLOps",
      topics: [
        topic("mlops.1.1", "Introduction to MLOps and its Importance"),
        topic("mlops.1.3", "Version control and collaboration in MLOps", { tools: ["Git", "GitHub", "GitLab"] }),
      ],
    },
    {
      code: "mlops.2",
      title: "データ管理 📦",
      topics: [topic("mlops.2.1", "特徴量エンジニアリング", { subtopics: ["欠損値", "正規化"] })],
    },
  ],
};

test("the list gives each curriculum's size, the title last to give way", () => {
  const ml = { ...mlops, id: "ml", title: "Machine learning", units: mlops.units.slice(1) };
  expect(`\n${curriculumListText([ml, mlops], { columns: 80, paint: plain })}\n`).toMatchInlineSnapshot(`
    "
    ml     Machine learning   1 unit   1 topic
    mlops  MLOps             2 units  3 topics  3 tools
    "
  `);
  expect(`\n${curriculumListText([ml, mlops], { columns: 40, paint: plain })}\n`).toMatchInlineSnapshot(`
    "
    ml     Machine learning   1 topic
    mlops  MLOps             3 topics
    "
  `);
});

test("a curriculum in full cuts nothing off, at 40 and 80 columns", () => {
  expect(`\n${curriculumShowText(mlops, { columns: 40, paint: plain })}\n`).toMatchInlineSnapshot(`
    "
    MLOps
    mlops · 2 units · 3 topics · 3 tools

    mlops.1  Introduction to MLOps
      mlops.1.1  Introduction to MLOps and
                 its Importance
      mlops.1.3  Version control and
                 collaboration in MLOps
                 tools: Git, GitHub, GitLab

    mlops.2  データ管理 📦
      mlops.2.1  特徴量エンジニアリング
                 欠損値, 正規化
    "
  `);
  expect(`\n${curriculumShowText(mlops, { columns: 80, paint: plain })}\n`).toMatchInlineSnapshot(`
    "
    MLOps
    mlops · 2 units · 3 topics · 3 tools

    mlops.1  Introduction to MLOps
      mlops.1.1  Introduction to MLOps and its Importance
      mlops.1.3  Version control and collaboration in MLOps
                 tools: Git, GitHub, GitLab

    mlops.2  データ管理 📦
      mlops.2.1  特徴量エンジニアリング
                 欠損値, 正規化
    "
  `);
});
