package pkg

var onlyInTests = "pkg.unused"
