package org.improvementledger.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The tree against the published vectors and against the recursive definition of RFC 6962. */
class TreeTest {

    private static final int PROBED = 300;
    private static final List<String> PUBLISHED =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Roots over the first 1, 2 … 8 of them, as Certificate Transparency publishes them. */
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void thePublishedVectorsHold() {
        TreesUnderTest tree = new TreesUnderTest();
        assertThat(hex(tree.edge.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= PUBLISHED.size(); size++) {
            tree.append(HexFormat.of().parseHex(PUBLISHED.get(size - 1)));
            assertThat(hex(tree.edge.root())).isEqualTo(ROOTS.get(size - 1));
            assertThat(hex(tree.at(size).root())).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void theGrowingTreeIsTheDefinedOneAtEverySize() {
        TreesUnderTest tree = new TreesUnderTest();
        for (int size = 0; size <= PROBED; size++) {
            assertThat(tree.edge.root()).as("size " + size).isEqualTo(tree.defined(size));
            tree.append(new byte[] {(byte) size, (byte) (size >> 8)});
        }
    }

    @Test
    void aTreeOfAnySizeThatWasIsReadFromTheTilesOfALargerOne() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        TreesUnderTest tree = TreesUnderTest.ofSize(70_000);
        LongStream sizes = LongStream.concat(
                LongStream.of(0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000), random.longs(20, 1, 70_001));
        sizes.forEach(size -> assertThat(tree.at(size).root())
                .as("size " + size + " of seed " + seed)
                .isEqualTo(tree.defined(size)));
    }

    @Test
    void theEdgeGoesOnFromWhatWasStored() {
        TreesUnderTest tree = new TreesUnderTest();
        for (int size = 0; size < 1_000; size++) {
            List<TreeEdge.Stored> stored = new ArrayList<>();
            for (int level = 0; level < tree.edge.levels(); level++) {
                stored.add(new TreeEdge.Stored(tree.edge.index(level), tree.edge.hashes(level)));
            }
            TreeEdge restored = TreeEdge.of(stored);
            assertThat(restored).isEqualTo(tree.edge);
            assertThat(restored.root()).isEqualTo(tree.edge.root());
            tree.append(new byte[] {(byte) size});
        }
    }

    @Test
    void anEdgeOfTwoTreesIsRefused() {
        byte[] one = new byte[TreeHasher.BYTES];
        assertThat(TreeEdge.of(List.of(new TreeEdge.Stored(1, one), new TreeEdge.Stored(0, one)))
                        .size())
                .isEqualTo(257);
        assertThatThrownBy(() -> TreeEdge.of(List.of(new TreeEdge.Stored(2, one), new TreeEdge.Stored(0, one))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeEdge.of(List.of(new TreeEdge.Stored(0, new byte[31]))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeEdge.of(List.of(new TreeEdge.Stored(0, new byte[8_192]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyLeafIsProvedAtEverySize() {
        TreesUnderTest tree = TreesUnderTest.ofSize(PROBED);
        for (int size = 1; size <= PROBED; size++) {
            Tree at = tree.at(size);
            byte[] root = at.root();
            for (int index = 0; index < size; index++) {
                List<byte[]> path = at.inclusion(index);
                assertThat(Proofs.includes(tree.leafHash(index), index, size, path, root))
                        .as(index + " of " + size)
                        .isTrue();
                assertThat(Proofs.includes(tree.leafHash((index + 1) % PROBED), index, size, path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void everySizeIsProvedToContinueEveryEarlierOne() {
        TreesUnderTest tree = TreesUnderTest.ofSize(PROBED);
        byte[] other = new TreeHasher().emptyTree();
        List<byte[]> roots =
                LongStream.rangeClosed(0, PROBED).mapToObj(tree::defined).toList();
        for (int second = 1; second <= PROBED; second++) {
            byte[] secondRoot = roots.get(second);
            Tree at = tree.at(second);
            for (int first = 1; first <= second; first++) {
                List<byte[]> path = at.consistency(first);
                byte[] firstRoot = roots.get(first);
                assertThat(Proofs.continues(first, firstRoot, second, secondRoot, path))
                        .as(first + " to " + second)
                        .isTrue();
                assertThat(Proofs.continues(first, other, second, secondRoot, path))
                        .isFalse();
                assertThat(Proofs.continues(first, firstRoot, second, other, path))
                        .isFalse();
            }
        }
    }

    @Test
    void aProofThatIsShortenedLengthenedOrOfOtherHashesIsRefused() {
        TreesUnderTest tree = TreesUnderTest.ofSize(PROBED);
        byte[] filler = new byte[TreeHasher.BYTES];
        for (int size : new int[] {1, 2, 7, 8, 255, 256, 257, PROBED}) {
            byte[] root = tree.defined(size);
            Tree at = tree.at(size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = tree.leafHash(index);
                for (List<byte[]> wrong : spoiled(at.inclusion(index), filler)) {
                    assertThat(Proofs.includes(leaf, index, size, wrong, root)).isFalse();
                }
            }
            for (int first = 1; first < size; first++) {
                byte[] firstRoot = tree.defined(first);
                for (List<byte[]> wrong : spoiled(at.consistency(first), filler)) {
                    assertThat(Proofs.continues(first, firstRoot, size, root, wrong))
                            .isFalse();
                }
            }
        }
    }

    private static List<List<byte[]>> spoiled(List<byte[]> path, byte[] filler) {
        List<List<byte[]>> spoiled = new ArrayList<>();
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(filler);
        spoiled.add(longer);
        List<byte[]> longerBefore = new ArrayList<>(path);
        longerBefore.addFirst(filler);
        spoiled.add(longerBefore);
        if (!path.isEmpty()) {
            spoiled.add(path.subList(0, path.size() - 1));
            spoiled.add(path.subList(1, path.size()));
            for (byte[] wrong : List.of(new byte[31], new byte[33], new byte[0], filler)) {
                List<byte[]> replaced = new ArrayList<>(path);
                replaced.set(path.size() / 2, wrong);
                spoiled.add(replaced);
            }
        }
        return spoiled;
    }

    /** RFC 9162's last step: a path that ends before the root is reached may hash to the right value of a smaller tree. */
    @Test
    void aPathThatEndsBelowTheRootIsRefused() {
        TreesUnderTest tree = TreesUnderTest.ofSize(8);
        List<byte[]> ofFour = tree.at(4).inclusion(0);
        assertThat(Proofs.includes(tree.leafHash(0), 0, 4, ofFour, tree.defined(4)))
                .isTrue();
        assertThat(Proofs.includes(tree.leafHash(0), 0, 8, ofFour, tree.defined(4)))
                .isFalse();
        List<byte[]> fromTwoToFour = tree.at(4).consistency(2);
        assertThat(Proofs.continues(2, tree.defined(2), 4, tree.defined(4), fromTwoToFour))
                .isTrue();
        assertThat(Proofs.continues(2, tree.defined(2), 8, tree.defined(4), fromTwoToFour))
                .isFalse();
    }

    @Test
    void theEdgesOfSizesAreHeld() {
        TreesUnderTest tree = TreesUnderTest.ofSize(8);
        byte[] root = tree.defined(8);
        byte[] empty = tree.defined(0);
        assertThat(Proofs.continues(8, root, 8, root, List.of())).isTrue();
        assertThat(Proofs.continues(8, root, 8, root, List.of(root))).isFalse();
        assertThat(Proofs.continues(0, empty, 8, root, List.of())).isTrue();
        assertThat(Proofs.continues(0, root, 8, root, List.of())).isFalse();
        assertThat(Proofs.continues(9, root, 8, root, List.of())).isFalse();
        assertThat(Proofs.continues(-1, root, 8, root, List.of())).isFalse();
        assertThat(Proofs.includes(tree.leafHash(0), 8, 8, List.of(), root)).isFalse();
        assertThat(Proofs.includes(tree.leafHash(0), -1, 8, List.of(), root)).isFalse();
        assertThat(Proofs.includes(new byte[31], 0, 1, List.of(), new byte[31])).isFalse();
        assertThatThrownBy(() -> tree.at(8).inclusion(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.at(8).consistency(9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.at(9).root()).isInstanceOf(MissingTileException.class);
        assertThatThrownBy(() -> tree.edge.append(new byte[31], (tile, hashes) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TreeHasher().node(root, new byte[33]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
