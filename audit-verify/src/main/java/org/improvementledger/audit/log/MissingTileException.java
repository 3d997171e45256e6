package org.improvementledger.audit.log;

/** A tile that a tree of the size needs is not there. */
public final class MissingTileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingTileException(Tile tile) {
        super("There is no " + tile.path() + ".");
    }
}
