// Command review reads a dossier, reviews the bloc's year and prints the report.
//
//	go run ./examples/review [-lang vi|en] [-json] [FILE | -]
//
// Without FILE it reviews the embedded dossier of Khối thi đua I of Cà Mau,
// 2020; "-" reads standard input. It exits with 0 when the dossier was reviewed,
// 1 when it was refused (all issues are printed, with their paths), and 2 when
// it was called wrongly.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

const (
	reviewed = 0
	refused  = 1
	misused  = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("review", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: review [-lang vi|en] [-json] [FILE | -]")
		flags.PrintDefaults()
	}
	lang := flags.String("lang", "vi", "language of the report: vi or en")
	asJSON := flags.Bool("json", false, "print the report as JSON")
	if err := flags.Parse(args); err != nil {
		return misused
	}
	if flags.NArg() > 1 || *lang != string(value.VI) && *lang != string(value.EN) {
		flags.Usage()
		return misused
	}
	data, err := read(flags.Arg(0), in)
	if err != nil {
		fmt.Fprintln(errs, err)
		return misused
	}
	report, issues := review(data)
	if issues.Err() != nil {
		fmt.Fprint(errs, blocs.Explain(issues, value.Lang(*lang)))
		return refused
	}
	if err := write(out, report, value.Lang(*lang), *asJSON); err != nil {
		fmt.Fprintln(errs, err)
		return misused
	}
	return reviewed
}

func read(name string, in io.Reader) ([]byte, error) {
	switch name {
	case "":
		return scenarios.Input(scenarios.SeedName)
	case "-":
		// One byte over the limit is enough to have the document refused.
		return io.ReadAll(io.LimitReader(in, value.MaxBytes+1))
	}
	return os.ReadFile(name)
}

// review reads, reviews and seals.
func review(data []byte) (blocs.Report, value.Issues) {
	dossier, issues := blocs.ReadDossier(data)
	if issues.Err() != nil {
		return blocs.Report{}, issues
	}
	report, issues := blocs.Review(dossier)
	if issues.Err() != nil {
		return blocs.Report{}, issues
	}
	report, err := blocs.Seal(report, dossier)
	if err != nil {
		issues.Add(value.Error, value.Path{}, value.Msg("blocs.verify.unwritable"))
	}
	return report, issues
}

func write(out io.Writer, report blocs.Report, lang value.Lang, asJSON bool) error {
	if !asJSON {
		_, err := io.WriteString(out, blocs.Render(report, lang))
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(report)
}
