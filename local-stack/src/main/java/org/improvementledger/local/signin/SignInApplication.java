package org.improvementledger.local.signin;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The sign-in server. The services know only its issuer's address. */
@SpringBootApplication
@EnableConfigurationProperties(SignInSettings.class)
public class SignInApplication {

    /** @param arguments {@code --server.port} and the {@link SignInSettings} */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SignInApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.application.name", "sign-in"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.servlet.session.cookie.name", "SIGN_IN_SESSION"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.persistent", "true"),
                Map.entry("server.servlet.session.store-dir", "${sign-in.folder}/sessions"),
                Map.entry("server.servlet.session.timeout", "8h"),
                Map.entry("server.tomcat.threads.max", "20"),
                Map.entry("server.shutdown", "immediate"),
                Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
                Map.entry("logging.level.root", "WARN"),
                Map.entry("logging.level.org.improvementledger", "INFO")));
        application.run(arguments);
    }
}
