package scoring

import "github.com/khoithidua/blocs/emulation/value"

// worth is what a row can bring or take off: as headings declare it, and as its
// leaves add up.
type worth struct{ declared, leaves parts }

func (w worth) plus(x worth) (worth, error) {
	declared, err1 := w.declared.plus(x.declared)
	leaves, err2 := w.leaves.plus(x.leaves)
	if err1 != nil {
		return w, err1
	}
	return worth{declared, leaves}, err2
}

// parts is an amount of points by what it does. None is below 0.
type parts struct{ base, bonus, penalty value.Decimal }

func worthOf(effect Effect, d value.Decimal) parts { return parts{}.set(d, effect) }

func (p parts) plus(q parts) (parts, error) {
	base, err1 := p.base.Add(q.base)
	bonus, err2 := p.bonus.Add(q.bonus)
	penalty, err3 := p.penalty.Add(q.penalty)
	sum := parts{base, bonus, penalty}
	for _, err := range [...]error{err1, err2, err3} {
		if err != nil {
			return p, err
		}
	}
	_, err := base.Add(bonus)
	return sum, err
}

// most returns the most points that can come together.
func (p parts) most() value.Decimal {
	sum, _ := p.base.Add(p.bonus) // plus has seen that they fit
	return sum
}

// of returns the amount that a row of the effect is about. A row of none may
// hold bonus too: its amount is that of both.
func (p parts) of(effect Effect) value.Decimal {
	switch effect {
	case Bonus:
		return p.bonus
	case Penalty:
		return p.penalty
	}
	return p.most()
}

// is reports whether a declared number is the amount. A heading over criteria
// and bonus may count the bonus or leave it out.
func (p parts) is(d value.Decimal, effect Effect) bool {
	return d == p.of(effect) || effect == "" && d == p.base
}

func (p parts) set(d value.Decimal, effect Effect) parts {
	switch effect {
	case Bonus:
		p.bonus = d
	case Penalty:
		p.penalty = d
	default:
		p.base = d
	}
	return p
}

// atMost returns the amount under a cap.
func (p parts) atMost(most value.Decimal, effect Effect) parts {
	if effect != "" {
		return p.set(lesser(p.of(effect), most), effect)
	}
	p.base = lesser(p.base, most)
	rest, _ := most.Sub(p.base) // not below 0
	p.bonus = lesser(p.bonus, rest)
	return p
}
