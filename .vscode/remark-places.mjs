// Puts what remark-lint-frontmatter-schema says where it belongs, and in plain words: it gives
// places in a form that editors no longer read, and quotes the pattern that a value does not have.
const UNSAID = new Set(["if", "anyOf", "oneOf"]); // what is wrong in a branch is told by itself

export default function places() {
  return (tree, file) => {
    file.messages = file.messages.filter((message) => !UNSAID.has(message.schema?.keyword));
    for (const message of file.messages) {
      const error = message.schema;
      if (!error) continue;
      message.place ??= message.position;
      message.note = undefined;
      message.reason = message.message = describe(error, message.actual);
    }
  };
}

function describe({ keyword, params, message }, value) {
  const field = "additionalProperty" in params ? params.additionalProperty : params.missingProperty;
  switch (keyword) {
    case "additionalProperties":
      return `there is no field “${field}” here`;
    case "required":
      return `the field “${field}” is missing`;
    case "enum":
      return `“${value}” is none of ${params.allowedValues.join(", ")}`;
    case "pattern":
      return `“${value}” is not written as it must be: dateline check says why`;
    default:
      return message;
  }
}
