package org.improvementledger.audit.log;

/** Where the hashes of a tree come from. */
@FunctionalInterface
public interface Tiles {

    /**
     * The hashes of a tile, one behind the other.
     *
     * @throws MissingTileException where it is not there, or not as wide
     */
    byte[] read(Tile tile);
}
