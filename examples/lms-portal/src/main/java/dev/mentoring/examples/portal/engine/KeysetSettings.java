package dev.mentoring.examples.portal.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key is.
 *
 * @param keyset the file with its Tink keyset
 * @param demo whether a new one may be made where there is none: on a real platform somebody makes it, and keeps a copy
 */
@ConfigurationProperties("portal")
record KeysetSettings(Path keyset, boolean demo) {}
