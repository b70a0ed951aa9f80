package fetch

import (
	"net/netip"
	"time"
)

// ReadRobotsForTest returns the delay that a robots.txt asks of agent.
func ReadRobotsForTest(text []byte, agent string) (time.Duration, error) {
	r, err := readRobots(text, agent)
	if err != nil {
		return 0, err
	}
	return r.delay, nil
}

// CheckForTest is the check of an address before a connection.
func CheckForTest(ip netip.Addr, allowPrivate bool) error {
	return (&dialer{allowPrivate: allowPrivate}).check(ip)
}

var MendedHeader = mendedHeader
