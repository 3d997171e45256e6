// A client of a tiled log that shares no code with the verifier: Go's sumdb/note and sumdb/tlog, which check the Go
// ecosystem's own log. It fetches a log over HTTP, or reads it from the folder that an export was unpacked into, verifies
// the checkpoint's signatures, proves every entry against its root, and that root against the root of every tenth of the
// log. Of an export it holds every payload against its entry too.
//
//	tlogclient URL-OR-FOLDER LOG-KEY WITNESS-NAME WITNESS-KEY-BASE64
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
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

func isExport(place string) bool {
	return !strings.HasPrefix(place, "http")
}

func get(url string) []byte {
	if isExport(url) {
		body, err := os.ReadFile(url)
		check(err)
		return body
	}
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

// What is left of a bundle behind its first part, which has its length before it in so many bytes.
func next(bundle []byte, lengthBytes int, position int64) (part, rest []byte) {
	if len(bundle) < lengthBytes {
		log.Fatalf("position %d: not there", position)
	}
	length := 0
	for _, digit := range bundle[:lengthBytes] {
		length = length<<8 | int(digit)
	}
	bundle = bundle[lengthBytes:]
	if length > len(bundle) {
		log.Fatalf("position %d: cut off", position)
	}
	return bundle[:length], bundle[length:]
}

func checkPayload(entry, payload []byte, position int64) {
	var committed struct {
		DataHash string `json:"datahash"`
	}
	check(json.Unmarshal(entry, &committed))
	hash := sha256.Sum256(payload)
	if hex.EncodeToString(hash[:]) != committed.DataHash {
		log.Fatalf("position %d: not the payload that its entry commits to", position)
	}
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
		of := strings.TrimPrefix(path(tlog.Tile{H: 8, L: -1, N: first / 256, W: width}), "tile/data/")
		bundle := get(url + "/tile/entries/" + of)
		var payloads []byte
		if isExport(url) {
			payloads = get(url + "/payload/" + of)
		}
		for id := first; id < first+int64(width); id++ {
			var entry []byte
			entry, bundle = next(bundle, 2, id)
			proof, err := tlog.ProveRecord(size, id, reader)
			if err == nil {
				err = tlog.CheckRecord(proof, size, root, id, tlog.RecordHash(entry))
			}
			if err != nil {
				log.Fatalf("position %d: %v", id, err)
			}
			if isExport(url) {
				var payload []byte
				payload, payloads = next(payloads, 4, id)
				checkPayload(entry, payload, id)
			}
		}
		if len(bundle)+len(payloads) != 0 {
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
