import type { ExplanationSheet } from '#shared/contract/programs/explain.ts';
import { programName } from '#shared/domain/programs/programs.ts';
import './explanation.css';

/** Why somebody is entitled in a month or not, for the person or their file: no whole number is on it. */
export function ExplanationPage({ sheet }: { readonly sheet: ExplanationSheet }) {
  const { name, fileNumber, maskedIdentityNumber, place, program, month, lines, deciding } = sheet;
  return (
    <main className="sheet explanation">
      <h1>补贴资格说明</h1>
      <p>
        姓名：{name}　档案号：{fileNumber}　身份证号：{maskedIdentityNumber}
      </p>
      <p>
        户籍：{place}　补贴：{programName(program)}　月份：{month}
      </p>
      <h2>{sheet.sentence}</h2>
      {sheet.remedy !== null && <p>{sheet.remedy}。</p>}
      <table>
        <thead>
          <tr>
            <th>条件</th>
            <th>结果</th>
            <th>情况</th>
            <th>来源</th>
            <th>文件</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.rule} className={line.rule === deciding ? 'deciding' : ''}>
              <td>{line.title}</td>
              <td>{line.passed ? '符合' : line.overridden === null ? '不符合' : '已复核'}</td>
              <td>{line.overridden === null ? line.fact : `${line.fact}；${line.overridden}`}</td>
              <td>{line.source ?? ''}</td>
              <td>{line.document}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot">
        {sheet.office}　打印：{sheet.printedAt}　{sheet.printedBy}
      </p>
    </main>
  );
}
