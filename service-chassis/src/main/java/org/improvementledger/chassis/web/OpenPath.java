package org.improvementledger.chassis.web;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A path for programs that may be read without a token. A service declares a bean for each; that its handler says
 * {@link org.improvementledger.chassis.security.Open} too is looked at when the service starts.
 *
 * @param pattern as the handler has it
 * @param secret true where what stands for the pattern's variables is known to few, and is what lets the asker in: then no log and no
 *     problem document repeats it
 */
public record OpenPath(String pattern, boolean secret) {

    private static final String CONCEALED = "***";

    /** @throws IllegalArgumentException when it is none of those that programs ask for */
    public OpenPath {
        if (!pattern.startsWith(ApiPaths.API + "/") && !pattern.startsWith(ApiPaths.LOGS + "/")) {
            throw new IllegalArgumentException("Not a path for programs: " + pattern);
        }
    }

    /** For what everybody may know. */
    public static OpenPath forEverybody(String pattern) {
        return new OpenPath(pattern, false);
    }

    /** For whoever knows what stands for the variables. */
    public static OpenPath forWhoeverKnows(String pattern) {
        return new OpenPath(pattern, true);
    }

    /** @param path as it was sent */
    boolean matches(String path) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        try {
            return parsed.matches(PathContainer.parsePath(path));
        } catch (IllegalArgumentException undecodable) {
            return false; // It leads nowhere.
        }
    }

    /** The path as it may be told: with asterisks for what is secret. */
    String told() {
        return pattern.replaceAll("\\{[^/]+}", CONCEALED);
    }
}
