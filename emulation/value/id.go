package value

// ID names a unit, an award, a fact or a rule inside documents: lower-case
// ASCII words and numbers joined by single hyphens, such as "co-thi-dua-tinh",
// at most 80 bytes. The zero ID names nothing.
type ID string

const (
	idPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`
	idLength  = 80
)

// ParseID checks the form of an ID. It is an error if s is empty, longer than
// 80 bytes or has another form.
func ParseID(s string) (ID, error) {
	word := false
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			word = true
		case c == '-' && word:
			word = false
		default:
			return "", problem("value.id", s)
		}
	}
	if !word || len(s) > idLength {
		return "", problem("value.id", s)
	}
	return ID(s), nil
}

// UnmarshalText reads what [ParseID] reads.
func (id *ID) UnmarshalText(text []byte) (err error) {
	*id, err = ParseID(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (ID) TextPattern() string { return idPattern }
