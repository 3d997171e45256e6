package org.improvementledger.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for a service where only the launcher is under test: answers on its port that it is ready, or dies at its start. */
final class StandInService {

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(String.join("\n", arguments));
        if (Files.exists(Path.of("stand-in-dies"))) {
            System.out.println("Told to die");
            System.exit(3);
        }
        int port = Integer.parseInt(Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--server.port="))
                .map(argument -> argument.substring("--server.port=".length()))
                .findFirst()
                .orElseThrow());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Packs it as the Boot jar of a service. */
    static void pack(Path jar) throws IOException {
        String classFile = StandInService.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", StandInService.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandInService.class.getClassLoader().getResourceAsStream(classFile)) {
            if (in == null) {
                throw new IOException(classFile + " is not on the class path");
            }
            out.putNextEntry(new JarEntry("BOOT-INF/classes/" + classFile));
            in.transferTo(out);
        }
    }
}
