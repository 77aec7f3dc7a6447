package city.novaaria.dreamocracy.media;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in rows of half a megabyte, so that nobody has to hold a whole one in memory to send some of it. */
@Component
class FilesInTheDatabase implements FileStore {

    private final JdbcClient jdbc;

    FilesInTheDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(MediaId file, Rendition rendition, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += PART) {
            jdbc.sql("insert into media_part (media_id, rendition, number, bytes) values (?, ?, ?, ?)")
                    .param(file.value())
                    .param(rendition.name())
                    .param(from / PART)
                    .param(Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length)))
                    .update();
        }
    }

    @Override
    public void destroy(MediaId file) {
        jdbc.sql("delete from media_part where media_id = ?")
                .param(file.value())
                .update();
    }

    @Override
    public Optional<byte[]> part(MediaId file, Rendition rendition, int number) {
        return jdbc.sql("select bytes from media_part where media_id = ? and rendition = ? and number = ?")
                .param(file.value())
                .param(rendition.name())
                .param(number)
                .query(byte[].class)
                .optional();
    }
}
