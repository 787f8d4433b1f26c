package dev.mentoring.examples.hrimport.programme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A programme file, read: UTF-8 with or without byte order mark, a header row, RFC 4180 quoting, any line ends.
 *
 * @param rows the rows that can be proposed
 * @param refused the rows that cannot, by the line on which each starts, each with everything that is wrong with it
 * @param ignoredColumns columns that the program does not know
 */
public record ProgrammeFile(List<ProgrammeRow> rows, Map<Long, List<RowProblem>> refused, List<String> ignoredColumns) {

    /** Stands for bytes that are not UTF-8: a code point that no text may hold. */
    static final String UNDECODABLE = "\uFFFF";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** How many rows the file has. */
    public int size() {
        return rows.size() + refused.size();
    }

    /**
     * Reads a file whole.
     *
     * @param path the file
     * @return its rows
     * @throws UnusableFileException if it has no header, or a required column is missing
     * @throws IOException if it cannot be read
     */
    public static ProgrammeFile read(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(UNDECODABLE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder))) {
            skipByteOrderMark(reader);
            return new Reading(new RecordReader(reader)).read();
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    /** One reading of one file. */
    private static final class Reading {
        private final RecordReader records;
        private final List<ProgrammeRow> rows = new ArrayList<>();
        private final Map<Long, List<RowProblem>> refused = new LinkedHashMap<>();
        private final Map<String, Long> lineOfId = new HashMap<>();

        Reading(RecordReader records) {
            this.records = records;
        }

        ProgrammeFile read() throws IOException {
            List<String> header = records.next()
                    .flatMap(record -> fields(record.text()))
                    .orElseThrow(() -> new UnusableFileException("it has no header row"));
            Map<Column, Integer> columns = columns(header);
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                if (!record.get().text().isBlank()) {
                    take(record.get(), columns, header.size());
                }
            }
            List<String> ignored =
                    header.stream().filter(name -> Column.named(name).isEmpty()).toList();
            return new ProgrammeFile(rows, refused, ignored);
        }

        private void take(RecordReader.RawRecord record, Map<Column, Integer> columns, int width) {
            long line = record.firstLine();
            Optional<List<String>> fields = fields(record.text());
            if (fields.isEmpty()) {
                refuse(line, new RowProblem(line, "row", RowProblem.QUOTING, brokenQuoting(record)));
            } else if (fields.get().size() != width) {
                String detail = "has " + fields.get().size() + " columns; the header has " + width;
                refuse(line, new RowProblem(line, "row", RowProblem.COLUMNS, detail));
            } else {
                Map<Column, String> values = new EnumMap<>(Column.class);
                columns.forEach(
                        (column, index) -> values.put(column, fields.get().get(index)));
                take(line, values);
            }
        }

        private void take(long line, Map<Column, String> values) {
            RowParser parser = new RowParser(line, values);
            Optional<ProgrammeRow> row = parser.parse();
            parser.problems().forEach(problem -> refuse(line, problem));
            String id = values.getOrDefault(Column.EXTERNAL_ID, "").strip();
            Long earlier = id.isEmpty() ? null : lineOfId.putIfAbsent(id, line);
            if (earlier != null) {
                String detail = "is the id of line " + earlier + " already";
                refuse(line, RowProblem.of(line, Column.EXTERNAL_ID, RowProblem.DUPLICATE, detail));
            } else {
                row.ifPresent(rows::add);
            }
        }

        private void refuse(long line, RowProblem problem) {
            refused.computeIfAbsent(line, unused -> new ArrayList<>()).add(problem);
        }

        private static String brokenQuoting(RecordReader.RawRecord record) {
            return record.lastLine() == record.firstLine()
                    ? "has a quote in the wrong place"
                    : "has a quote in the wrong place, so that it reaches to line " + record.lastLine();
        }
    }

    private static Map<Column, Integer> columns(List<String> header) throws UnusableFileException {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int index = 0; index < header.size(); index++) {
            Optional<Column> column = Column.named(header.get(index));
            if (column.isPresent() && columns.put(column.get(), index) != null) {
                throw new UnusableFileException(
                        "it has the column " + column.get().header() + " twice");
            }
        }
        List<String> missing = Column.required().stream()
                .filter(column -> !columns.containsKey(column))
                .map(Column::header)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableFileException("it lacks the columns " + String.join(", ", missing));
        }
        return columns;
    }

    /** The fields of one record, or empty if its quoting is broken. */
    private static Optional<List<String>> fields(String record) {
        try (CSVParser parser = CSVParser.parse(record, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (CSVException | UncheckedIOException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
