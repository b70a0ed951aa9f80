// Command arising crawls council websites, indexes what they publish and
// serves it for searching.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"arising/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Run(ctx, os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
