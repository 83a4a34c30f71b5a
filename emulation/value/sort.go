package value

import "slices"

// Sort sorts a list and keeps equals in their order. It does what
// slices.SortStableFunc does, by sorting numbers: the code that sorts is then
// there once, and not once for each type of element, each some 20 kB of a
// WebAssembly module. It allocates; what must not uses package slices.
func Sort[T any](list []T, compare func(a, b T) int) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(list[i], list[j]) })
	before := slices.Clone(list)
	for to, from := range order {
		list[to] = before[from]
	}
}
