package org.improvementledger.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileTest {

    @Test
    void pathsAreThoseOfTheSpecification() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(3, 0, 1).path()).isEqualTo("tile/3/000.p/1");
        assertThat(new Tile(0, 999, 255).entriesPath()).isEqualTo("tile/entries/999.p/255");
        assertThat(new Tile(0, 1_000, 256).entriesPath()).isEqualTo("tile/entries/x001/000");
    }

    @Test
    void aPathIsUnderstoodInItsOneSpellingOnly() {
        assertThat(Tile.parse("0", "x001/x234/067")).contains(new Tile(0, 1_234_067, 256));
        assertThat(Tile.parse("63", "000.p/1")).contains(new Tile(63, 0, 1));
        assertThat(Tile.parse("1", "067.p/255")).contains(new Tile(1, 67, 255));
        for (String place : List.of(
                "",
                "1",
                "01",
                "0001",
                "001/067",
                "x001",
                "x000/067",
                "x001/67",
                "X001/067",
                "067.p/0",
                "067.p/01",
                "067.p/256",
                "067.p/257",
                "067.p/",
                "067.p",
                "-01",
                "x001//067",
                "067/",
                "067.p/1/")) {
            assertThat(Tile.parse("0", place)).as(place).isEmpty();
        }
        for (String level : List.of("", "00", "01", "64", "-1", "x", "entries", "100")) {
            assertThat(Tile.parse(level, "000")).as(level).isEmpty();
        }
    }

    /** The example of the specification: 70,000 leaves. */
    @Test
    void aTreeHasTheTilesOfItsSize() {
        assertThat(new Tile(0, 272, 256).isIn(70_000)).isTrue();
        assertThat(new Tile(0, 273, 112).isIn(70_000)).isTrue();
        assertThat(new Tile(0, 273, 113).isIn(70_000)).isFalse();
        assertThat(new Tile(1, 0, 256).isIn(70_000)).isTrue();
        assertThat(new Tile(1, 1, 17).isIn(70_000)).isTrue();
        assertThat(new Tile(1, 1, 18).isIn(70_000)).isFalse();
        assertThat(new Tile(2, 0, 1).isIn(70_000)).isTrue();
        assertThat(new Tile(2, 0, 2).isIn(70_000)).isFalse();
        assertThat(new Tile(3, 0, 1).isIn(70_000)).isFalse();
        assertThat(new Tile(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(1, 0, 1).isIn(256)).isTrue();
        assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
    }

    @Test
    void whatNoTileCanBeIsRefused() {
        assertThatThrownBy(() -> new Tile(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBundleGivesBackItsEntries() {
        List<byte[]> entries = List.of("one".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[65_535]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(bundle).hasSize(3 + 65_535 + 3 * 2).startsWith(0, 3, 'o', 'n', 'e', 0, 0, 255, 255);
        assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0, 2, 1})).isInstanceOf(IllegalArgumentException.class);
    }
}
