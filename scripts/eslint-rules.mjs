// ESLint rules of this project that no package brings.

/** `describe('...', () => { ... })`, also `describe.each(...)('...', () => { ... })`. */
function isDescribeBody(node) {
  if (node.parent?.type !== 'CallExpression' || !node.parent.arguments.includes(node)) return false;
  let callee = node.parent.callee;
  while (callee.type !== 'Identifier') {
    if (callee.type === 'CallExpression') callee = callee.callee;
    else if (callee.type === 'TaggedTemplateExpression') callee = callee.tag;
    else if (callee.type === 'MemberExpression') callee = callee.object;
    else return false;
  }
  return callee.name === 'describe';
}

const functionLines = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'integer' } }, additionalProperties: false }],
    messages: {
      tooLong:
        '{{lines}} lines (at most {{max}}, without empty lines and comments). Whoever reads it must hold it in the head ' +
        'at once: give a part of it a name of its own.',
    },
  },
  create(context) {
    const max = context.options[0]?.max ?? 60;
    const source = context.sourceCode;
    const commentLines = new Set();
    for (const { loc, range } of source.getAllComments()) {
      const before = source.lines[loc.start.line - 1].slice(0, loc.start.column).trim();
      const after = source.text.slice(range[1]).split('\n', 1)[0].trim();
      for (let line = loc.start.line; line <= loc.end.line; line += 1) {
        const hasCode = (line === loc.start.line && before) || (line === loc.end.line && after);
        if (!hasCode) commentLines.add(line);
      }
    }
    const measure = (node) => {
      if (isDescribeBody(node)) return;
      let lines = 0;
      for (let line = node.loc.start.line; line <= node.loc.end.line; line += 1) {
        if (source.lines[line - 1].trim() && !commentLines.has(line)) lines += 1;
      }
      if (lines > max) context.report({ node, loc: node.loc.start, messageId: 'tooLong', data: { lines, max } });
    };
    return { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure };
  },
};

export default { rules: { 'function-lines': functionLines } };
