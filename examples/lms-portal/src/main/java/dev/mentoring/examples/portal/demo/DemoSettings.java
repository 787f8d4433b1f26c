package dev.mentoring.examples.portal.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether the portal starts with demo people.
 *
 * @param demo false on a platform that has people of its own
 */
@ConfigurationProperties("portal")
public record DemoSettings(boolean demo) {}
