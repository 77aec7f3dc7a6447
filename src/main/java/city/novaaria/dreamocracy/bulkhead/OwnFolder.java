package city.novaaria.dreamocracy.bulkhead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps the folder of an embedded database to the user who runs the service: what is in it is not for others to read. */
final class OwnFolder {

    private static final String FILE = "jdbc:h2:file:";

    private OwnFolder() {}

    static void of(String url) {
        if (!url.startsWith(FILE)
                || !FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path folder = Path.of(url.substring(FILE.length()).split(";", 2)[0])
                .toAbsolutePath()
                .getParent();
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
