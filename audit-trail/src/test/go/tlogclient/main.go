// A client of a tiled log that shares no code with the verifier: Go's sumdb/note and sumdb/tlog, which check the Go
// ecosystem's own log. It fetches a log over HTTP, verifies the checkpoint's signatures, proves every entry against its
// root, and that root against the root of every tenth of the log.
//
//	tlogclient URL LOG-KEY WITNESS-NAME WITNESS-KEY-BASE64
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func get(url string) []byte {
	answer, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		log.Fatalf("%s: %s %v", url, answer.Status, err)
	}
	return body
}

// C2SP tlog-tiles leaves the tile's height, which is always 8, out of the path.
func path(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

type tiles struct{ url string }

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		data = append(data, get(t.url+"/"+path(tile)))
	}
	return data, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// C2SP tlog-cosignature, which sumdb/note has no verifier for.
type cosigner struct {
	name string
	key  ed25519.PublicKey
}

func (c cosigner) Name() string { return c.name }

func (c cosigner) KeyHash() uint32 {
	hash := sha256.Sum256(append([]byte(c.name+"\n\x04"), c.key...))
	return binary.BigEndian.Uint32(hash[:])
}

func (c cosigner) Verify(message, signature []byte) bool {
	if len(signature) != 72 {
		return false
	}
	timed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(signature), message)
	return ed25519.Verify(c.key, []byte(timed), signature[8:])
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	url := os.Args[1]
	signer, err := note.NewVerifier(os.Args[2])
	check(err)
	key, err := base64.StdEncoding.DecodeString(os.Args[4])
	check(err)
	opened, err := note.Open(get(url+"/checkpoint"), note.VerifierList(signer, cosigner{os.Args[3], key}))
	check(err)
	if len(opened.Sigs) != 2 {
		log.Fatalf("signed by %d of 2", len(opened.Sigs))
	}
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != signer.Name() || len(lines) != 4 {
		log.Fatalf("not a checkpoint: %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	tree := tlog.Tree{N: size, Hash: root}
	reader := tlog.TileHashReader(tree, tiles{url})
	for first := int64(0); first < size; first += 256 {
		width := int(size - first)
		if width > 256 {
			width = 256
		}
		bundle := get(url + "/" + strings.Replace(path(tlog.Tile{H: 8, L: -1, N: first / 256, W: width}), "tile/data/", "tile/entries/", 1))
		for id := first; id < first+int64(width); id++ {
			length := int(binary.BigEndian.Uint16(bundle))
			entry := bundle[2 : 2+length]
			bundle = bundle[2+length:]
			proof, err := tlog.ProveRecord(size, id, reader)
			if err == nil {
				err = tlog.CheckRecord(proof, size, root, id, tlog.RecordHash(entry))
			}
			if err != nil {
				log.Fatalf("position %d: %v", id, err)
			}
		}
		if len(bundle) != 0 {
			log.Fatal("a bundle goes on behind its last entry")
		}
	}
	for earlier := int64(1); earlier <= size; earlier += 1 + size/10 {
		before, err := tlog.TreeHash(earlier, reader)
		check(err)
		proof, err := tlog.ProveTree(size, earlier, reader)
		check(err)
		check(tlog.CheckTree(proof, size, root, earlier, before))
	}
	fmt.Printf("verified %d entries of %s\n", size, lines[0])
}
