package org.improvementledger.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main of a broker: formats its storage when that has not been done, then is the broker. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** @param arguments the broker's properties file */
    public static void main(String[] arguments) throws IOException {
        String settingsFile = arguments[0];
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(settingsFile))) {
            settings.load(reader);
        }
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            String clusterId = Uuid.randomUuid().toString();
            int failed = StorageTool.execute(
                    new String[] {
                        "format", "--cluster-id=" + clusterId, "--config=" + settingsFile, "--ignore-formatted"
                    },
                    System.out);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        Kafka.main(new String[] {settingsFile});
    }
}
