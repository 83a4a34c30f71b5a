package bridge

import (
	"errors"

	"github.com/khoithidua/blocs/emulation/value"
)

// Limits of one call, beside those of a document. Whoever has more to ask asks
// several times.
const (
	// MaxAnswer is the size of an answer in bytes.
	MaxAnswer = 32 << 20
	// MaxList is how many texts or messages one request has.
	MaxList = 100_000
	// MaxEdits is how many edits one request has, each counted by the texts in it.
	MaxEdits = 10_000
	// MaxBack is how many years before a year are told.
	MaxBack = 100
)

// listed reports a list of the request that is too long.
func listed(field string, n, most int) *Failure {
	if n <= most {
		return nil
	}
	return outside(field, value.Msg("bridge.list", n, most))
}

// between reports a number of the request that is too small or too large.
func between(field string, n, least, most int) *Failure {
	if least <= n && n <= most {
		return nil
	}
	return outside(field, value.Msg("bridge.range", n, least, most))
}

// outside reports a field whose value is not of its schema, though of its type.
func outside(field string, m value.Message) *Failure {
	return unreadable(value.Issues{{Path: value.PathTo(field).String(), Severity: value.Error, Message: m}})
}

// encode writes a response in one line. It may be too long; otherwise only a result
// that is no JSON could fail to be written: that is a fault of ours, and said so.
func encode(r Response) ([]byte, *Failure) {
	data, err := value.WriteWithin(r, MaxAnswer)
	var p *value.Problem
	switch {
	case err == nil:
		return data, nil
	case errors.As(err, &p) && p.Code == "value.long":
		return nil, failure("bridge.answer", MaxAnswer)
	}
	return nil, failure("bridge.fault", err.Error())
}

func refusal(f *Failure) []byte {
	data, instead := encode(Response{Error: f})
	if instead != nil {
		data, _ = encode(Response{Error: instead})
	}
	return data
}
