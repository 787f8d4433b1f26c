package dev.mentoring.examples.hrimport;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which file the program takes, and what the file does not say. */
final class FileOptions {
    @Parameters(paramLabel = "FILE", description = "programme file: CSV in UTF-8 with a header row")
    private Path file = Path.of("");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "time zone in which the pairs' days are counted; ${DEFAULT-VALUE} by default")
    private ZoneId zone = ZoneId.of("UTC");

    Path file() {
        return file;
    }

    ZoneId zone() {
        return zone;
    }

    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is no time zone; want one such as Europe/Berlin");
            }
        }
    }
}
