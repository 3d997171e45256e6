package org.improvementledger.local;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** How a process of this very program is started: from the Boot jar by a first argument, from a class path by the class. */
final class JavaProgram {

    private JavaProgram() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * @param command the argument by which {@link LocalStack} knows it
     * @param main the same thing, by its class
     */
    static List<String> thisOne(String command, Class<?> main) {
        String classPath = System.getProperty("java.class.path");
        boolean bootJar = classPath.endsWith("-exec.jar") && !classPath.contains(File.pathSeparator);
        return bootJar ? List.of("-jar", classPath, command) : List.of("-cp", classPath, main.getName());
    }
}
