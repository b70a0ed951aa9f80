package fetch

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"strings"
)

// ErrPin is a certificate that is none of those the operator pinned for its host.
var ErrPin = errors.New("not the certificate that was pinned")

// A Pin is the SHA-256 of a host's public key (its SubjectPublicKeyInfo, as in
// RFC 7469) or of its whole certificate. A pinned host is trusted by its pin
// alone: a council whose certificate has run out, bears another name or comes
// without its chain can be read when its operator has looked at it.
type Pin [sha256.Size]byte

// ParsePin reads "sha256/" and base64, as PinOf prints it, or 64 hex digits with
// or without colons, as browsers show a certificate's fingerprint.
func ParsePin(s string) (p Pin, err error) {
	text, isBase64 := strings.CutPrefix(strings.TrimSpace(s), "sha256/")
	raw, err := base64.StdEncoding.DecodeString(text)
	if !isBase64 {
		raw, err = hex.DecodeString(strings.ReplaceAll(text, ":", ""))
	}
	if err != nil || len(raw) != len(p) {
		return p, fmt.Errorf(`pin %.80q: want "sha256/" and the base64 of a SHA-256, or its 64 hex digits`, s)
	}
	return Pin(raw), nil
}

// PinOf returns the pin of a certificate's key. It outlives a renewal that keeps the key.
func PinOf(cert *x509.Certificate) Pin { return sha256.Sum256(cert.RawSubjectPublicKeyInfo) }

// String is the form that ParsePin reads.
func (p Pin) String() string { return "sha256/" + base64.StdEncoding.EncodeToString(p[:]) }

// fits reports whether p is the pin of the key or of the certificate itself.
func (p Pin) fits(cert *x509.Certificate) bool {
	return p == PinOf(cert) || p == sha256.Sum256(cert.Raw)
}

// A tlsDialer makes encrypted connections over those of a dialer.
type tlsDialer struct {
	dialer *dialer
	roots  *x509.CertPool
	pins   map[string][]Pin // by host name in lower case
}

func (d *tlsDialer) dial(ctx context.Context, network, hostPort string) (net.Conn, error) {
	name, _, err := net.SplitHostPort(hostPort)
	if err != nil {
		return nil, err
	}
	plain, err := d.dialer.dial(ctx, network, hostPort)
	if err != nil {
		return nil, err
	}
	conn := tls.Client(plain, d.config(name))
	ctx, cancel := context.WithTimeout(ctx, handshakeTimeout)
	defer cancel()
	if err := conn.HandshakeContext(ctx); err != nil {
		_ = plain.Close() // the handshake's own error says what matters
		return nil, namePin(err)
	}
	return conn, nil
}

// config verifies the usual way, or for a pinned host by its pins and nothing
// else. Only the host's own certificate counts: anybody can send a pinned
// certificate of an authority along with one that it never signed.
func (d *tlsDialer) config(name string) *tls.Config {
	cfg := &tls.Config{RootCAs: d.roots, ServerName: name, MinVersion: tls.VersionTLS12}
	pins := d.pins[strings.ToLower(name)]
	if len(pins) == 0 {
		return cfg
	}
	cfg.InsecureSkipVerify = true // VerifyConnection below takes its place
	cfg.VerifyConnection = func(state tls.ConnectionState) error {
		for _, p := range pins {
			if p.fits(state.PeerCertificates[0]) {
				return nil
			}
		}
		return fmt.Errorf("%w: its key is %s", ErrPin, PinOf(state.PeerCertificates[0]))
	}
	return cfg
}

// namePin adds to a refused certificate the pin of its key, so that an operator
// who has made sure whose it is can pin it.
func namePin(err error) error {
	var refused *tls.CertificateVerificationError
	if errors.As(err, &refused) && len(refused.UnverifiedCertificates) > 0 {
		return fmt.Errorf("%w (its key is %s)", err, PinOf(refused.UnverifiedCertificates[0]))
	}
	return err
}
