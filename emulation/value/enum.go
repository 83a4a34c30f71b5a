package value

// Enum is a string type with a closed list of values. The strict reader refuses
// any other, and schemas list them.
type Enum interface{ EnumValues() []string }
