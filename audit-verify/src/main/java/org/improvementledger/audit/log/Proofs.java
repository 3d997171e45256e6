package org.improvementledger.audit.log;

import java.util.Arrays;
import java.util.List;

/** Whether a proof holds: the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, step by step, which refuse what is too short, too long or not a hash. */
public final class Proofs {

    private Proofs() {}

    /** Whether a leaf is at its place in the tree of this size and root. */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || notHashes(path) || notHash(leafHash) || notHash(root)) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        long fn = index;
        long sn = size - 1;
        byte[] reached = leafHash;
        for (byte[] step : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = hasher.node(step, reached);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                reached = hasher.node(reached, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(reached, root);
    }

    /** Whether the tree of the first size and root is the beginning of the second. The empty tree is the beginning of every one. */
    public static boolean continues(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first < 0 || first > second || notHashes(path) || notHash(firstRoot) || notHash(secondRoot)) {
            return false;
        }
        if (first == second || first == 0) {
            byte[] expected = first == second ? secondRoot : new TreeHasher().emptyTree();
            return path.isEmpty() && Arrays.equals(firstRoot, expected);
        }
        if (path.isEmpty()) {
            return false;
        }
        return climbs(first, firstRoot, second, secondRoot, path);
    }

    private static boolean climbs(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        TreeHasher hasher = new TreeHasher();
        boolean perfect = Long.bitCount(first) == 1;
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        byte[] fr = perfect ? firstRoot : path.getFirst();
        byte[] sr = fr;
        for (byte[] step : perfect ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = hasher.node(step, fr);
                sr = hasher.node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = hasher.node(sr, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }

    private static boolean notHashes(List<byte[]> path) {
        return path.stream().anyMatch(Proofs::notHash);
    }

    private static boolean notHash(byte[] hash) {
        return hash.length != TreeHasher.BYTES;
    }
}
