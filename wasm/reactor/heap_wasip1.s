// The compiler takes a function without a body, as that in heap_wasip1.go, only in a
// package that has assembly.
