package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// inferred tells what the record shows of the rules that are not published: of
// the offices with at least two recorded terms. One term shows nothing.
func (d Dossier) inferred(in rotation.Input) []rotation.Inference {
	var asked []emulation.Office
	for _, office := range offices {
		p, terms := d.Regulation.Rotation.For(office), 0
		for _, t := range d.Terms {
			if t.Office == office {
				terms++
			}
		}
		if published := p != nil && p.Basis == rotation.Published; !published && terms > 1 {
			asked = append(asked, office)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	return slices.DeleteFunc(rotation.Infer(in, d.horizon(), asked...), func(i rotation.Inference) bool { return i.Records < 2 })
}

// replan plans the turns announced anew.
func (d Dossier) replan(in rotation.Input) ([]rotation.Replanned, value.Issues) {
	if len(d.Promises) == 0 {
		return nil, nil
	}
	return rotation.Replan(in, d.Promises, value.PathTo("promises"))
}
