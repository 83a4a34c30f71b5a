// Package pkg writes one message for each thing that the walker finds.
package pkg

type text struct{ VI, EN string }

var messages = map[string]text{
	"pkg.unused": {VI: "không dùng", EN: "unused"},
	"pkg.used":   {VI: "có dùng", EN: "used"},
}

func Msg(code string, args ...any) string { return code }

func all(kind string, args []any) []string {
	return []string{
		Msg("pkg.used"),
		Msg("pkg.absent"),
		Msg("pkg.kind." + kind),
		Msg("pkg.two", 1),
		Msg("pkg.two", 1, 2),
		Msg("pkg.two", args...),
		Msg("other.known"),
		Msg("other.absent"),
		"stranger.code",
		"pkg.json file",
	}
}
