package city.novaaria.dreamocracy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/** What the service says to people stands in the bundles, not in code, where it could be said in one language only. */
class WordsInBundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/city/novaaria/dreamocracy");
    private static final Path CLASSES = Path.of("target/classes/city/novaaria/dreamocracy");

    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z][a-z'’]* .*[a-z]{2}.*[.!?]\\s*");

    /**
     * In English whatever the language, and why: what the charter says in general, pages and the document; titles and remedies
     * of problems, which their bundles translate; what only operators read; what the people of the demo wrote.
     */
    private static final Pattern ENGLISH_ONLY = Pattern.compile("charter/(rules/.*|Rule|Card)"
            + "|objections/CharterPage.*|http/Api[A-Z]\\w*|http/NamedEnumerations|live/StreamDocument|.*Problem"
            + "|ProductionGuard|UnusableDatabaseFile|OldDatabase|demo/.*|.*/Demo[A-Z]\\w*");

    private static final Pattern REFUSAL = Pattern.compile("Refused\\s*\\.forbidden\\(\\s*(\"[^\"]*\")?");
    private static final Pattern ERROR = Pattern.compile("FieldError\\s*\\.(at|ofParameter|ofHeader)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void noSentenceStandsInCode() {
        List<String> sentences = files(CLASSES, ".class")
                .filter(file -> !ENGLISH_ONLY.matcher(name(file)).matches())
                .flatMap(file -> constants(bytes(file)).stream()
                        .filter(text -> SENTENCE.matcher(text).matches())
                        .map(text -> name(file) + ": " + text))
                .toList();

        assertThat(sentences).isEmpty();
    }

    @Test
    void everyReasonToForbidHasAText() {
        assertThat(files(SOURCES, ".java")
                        .flatMap(file -> REFUSAL.matcher(text(file)).results()))
                .hasSizeGreaterThan(40)
                .allSatisfy(refusal -> assertThat(refusal.group(1)).isNotNull())
                .extracting(refusal -> "forbidden." + refusal.group(1).replace("\"", ""))
                .allMatch(Texts.ENGLISH::has);
    }

    @Test
    void everythingThatIsWrongWithAPlaceHasAText() {
        List<List<String>> errors = files(SOURCES, ".java")
                .filter(file -> !file.endsWith("FieldError.java"))
                .map(WordsInBundlesTest::text)
                .flatMap(source -> ERROR.matcher(source).results().map(error -> literals(source, error)))
                .filter(literals -> literals.size() > 1)
                .toList();

        assertThat(errors)
                .hasSizeGreaterThan(80)
                .allSatisfy(literals -> assertThat(literals)
                        .noneMatch(literal -> literal.contains(" "))
                        .anyMatch(literal -> Texts.ENGLISH.has("value." + literal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Only the person themselves.", "Nobody's seat moves by itself, and \u0001 do not."})
    void sentencesAreNoticed(String sentence) {
        assertThat(SENTENCE.matcher(sentence).matches()).isTrue();
    }

    @Test
    void sentencesInClassesAreFound() throws IOException {
        Class<?> here = Sentences.class;
        byte[] bytes =
                here.getResourceAsStream("WordsInBundlesTest$Sentences.class").readAllBytes();

        assertThat(constants(bytes))
                .filteredOn(text -> SENTENCE.matcher(text).matches())
                .hasSize(2);
    }

    /** One that stands as it is, and one that is put together. */
    static final class Sentences {

        private final int number;

        Sentences(int number) {
            this.number = number;
        }

        String whole() {
            return "Nobody reads this.";
        }

        String joined() {
            return "There are " + number + " who read this.";
        }
    }

    private static List<String> literals(String source, MatchResult call) {
        int depth = 1;
        int end = call.end();
        while (depth > 0) {
            char at = source.charAt(end);
            if (at == '"') {
                end = source.indexOf('"', end + 1);
            }
            depth += at == '(' ? 1 : at == ')' ? -1 : 0;
            end++;
        }
        return LITERAL.matcher(source.substring(call.end(), end))
                .results()
                .map(literal -> literal.group(1))
                .toList();
    }

    private static List<String> constants(byte[] bytes) {
        List<String> constants = new ArrayList<>();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String generic, String[] thrown) {
                                return new Constants(constants);
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return constants;
    }

    private static final class Constants extends MethodVisitor {

        private final List<String> found;

        Constants(List<String> found) {
            super(SpringAsmInfo.ASM_VERSION);
            this.found = found;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                found.add(text);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle factory, Object... values) {
            Stream.of(values).forEach(this::visitLdcInsn);
        }
    }

    private static String name(Path file) {
        return CLASSES.relativize(file).toString().replace(".class", "").replaceAll("\\$.*", "");
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
