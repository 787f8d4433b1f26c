package dev.mentoring.examples.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A learning platform with mentoring built in. Start it, and open the address that it prints. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LmsPortal {
    /**
     * Starts the portal.
     *
     * @param args Spring Boot's own, such as {@code --server.port=9090}
     */
    public static void main(String[] args) {
        SpringApplication.run(LmsPortal.class, args);
    }
}
