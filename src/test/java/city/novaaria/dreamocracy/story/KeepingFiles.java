package city.novaaria.dreamocracy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are looked into before they are kept, and what could do harm is refused without a trace. */
abstract class KeepingFiles {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String OURS = "/sanctuaries/" + DEMO + "001/media";

    /** How long the head of a JPEG is. */
    private static final int JFIF = 20;

    private static final byte[] SECRET = "<script>alert('Lamp Street 7')</script>".getBytes(StandardCharsets.US_ASCII);

    /** As each frame of a FLAC has one. */
    private static final byte[] SUM_OF_THE_SECRET = {0x6f, (byte) 0xb2};

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void aPictureIsPaintedAnewAndNothingElseOfItIsKept() throws IOException {
        byte[] sent = joined(jpegWithExif(picture(400, 300), 6), SECRET);
        Answer kept = city.as("mira").bring(OURS, "image/jpeg", sent).mustBe(201);
        assertThat(kept.at("/kind")).isEqualTo("JPEG");
        assertThat(kept.at("/width")).as("turned upright").isEqualTo("300");
        assertThat(kept.at("/height")).isEqualTo("400");
        HttpResponse<byte[]> file = city.as("mira").file(kept.at("/href"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().length).isEqualTo(Integer.parseInt(kept.at("/size")));
        String text = new String(file.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("script", "Exif", "Lamp Street");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file.body()));
        assertThat(seen.getHeight()).isEqualTo(400);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                city.as("mira").file(kept.at("/thumbnailHref")).body()));
        assertThat(small.getHeight()).isEqualTo(320);

        Answer again = city.as("mira").bring(OURS, "image/jpeg", sent).mustBe(201);
        assertThat(again.id()).as("kept once").isEqualTo(kept.id());
    }

    @Test
    void aFileIsReadInRangesByItsHouseAloneAndNothingInItRuns() {
        byte[] song = wav(700_000);
        Answer kept = city.as("mira").bring(OURS, "audio/wav", song).mustBe(201);
        String href = kept.at("/href");
        HttpResponse<byte[]> range = city.as("celia").file(href, "Range", "bytes=524280-524299");
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo(Arrays.copyOfRange(song, 524_280, 524_300));
        assertThat(range.headers().firstValue("Content-Range")).contains("bytes 524280-524299/" + song.length);
        assertThat(city.as("mira").file(href).body()).isEqualTo(song);
        HttpResponse<byte[]> beyond = city.as("mira").file(href, "Range", "bytes=9999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + song.length);
        assertThat(beyond.body().length).as("none of the file").isLessThan(2_000);
        assertThat(range.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox");
        assertThat(range.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(range.headers().allValues("Cache-Control")).containsExactly("no-store");
        for (Client other : new Client[] {city, city.as("aya"), city.as("wren"), city.as("tariq")}) {
            assertThat(other.file(href).statusCode()).isEqualTo(404);
            other.get("!/api/v1/media/" + kept.id()).mustBeProblem(404, "not-found");
        }
        assertThat(city.as("mira").file("/media/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        city.as("mira").bring(OURS, "audio/mpeg", mp3(20)).mustBe(201);
    }

    @Test
    void aWebpBecomesAPictureThatEverybodyCanRead() throws IOException {
        byte[] sent = brought("lossy.webp");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("EXIF", "Lamp Street 7");
        Answer kept = city.as("mira").bring(OURS, "image/webp", sent).mustBe(201);
        assertThat(kept.at("/kind")).isEqualTo("JPEG");
        byte[] file = city.as("mira").file(kept.at("/href")).body();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Lamp Street");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(seen.getWidth()).isEqualTo(64);
        assertThat(seen.getHeight()).isEqualTo(48);
        assertThat(seen.getRGB(30, 20) >> 16 & 0xff).as("red").isBetween(190, 230);
        assertThat(city.as("mira").file(kept.at("/thumbnailHref")).statusCode()).isEqualTo(200);
    }

    @Test
    void soundsOfWhichNothingIsMissingAreKeptAsTheyAre() throws IOException {
        for (String sound : new String[] {"bell.ogg", "bell.opus", "bell.flac"}) {
            byte[] sent = brought(sound);
            Answer kept = city.as("mira")
                    .bring(OURS, sound.endsWith("flac") ? "audio/flac" : "audio/ogg", sent)
                    .mustBe(201);
            assertThat(city.as("mira").file(kept.at("/href")).body()).isEqualTo(sent);
        }
    }

    @Test
    void wordsAreKeptAsTheyAre() {
        byte[] words = "Das Dunkel ist nicht leer.\nIt listens.\n".getBytes(StandardCharsets.UTF_8);
        Answer kept = city.as("mira").bring(OURS, "text/plain", words).mustBe(201);
        HttpResponse<byte[]> file = city.as("mira").file(kept.at("/href"));
        assertThat(file.body()).isEqualTo(words);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    }

    /** Whatever a program might take its first letters for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Path: through the woods\n",
                "P1 was the platform. P2 was closed.",
                "From: me\nTo: you\n",
                "Article 1",
                "ID3 was my locker",
                "FLV is a film",
                "#!/bin/sh is how the dream began",
                "BM was on the door",
                "1 < 2 <b>and more</b>"
            })
    void proseIsProseWhateverItBeginsWith(String prose) {
        byte[] words = prose.getBytes(StandardCharsets.UTF_8);
        Answer kept = city.as("mira").bring(OURS, "text/plain", words).mustBe(201);
        HttpResponse<byte[]> file = city.as("mira").file(kept.at("/href"));
        assertThat(file.body()).isEqualTo(words);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aTextIsAsLongAsIsSaid() {
        byte[] words = "a".repeat(256 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);
        assertThat(city.as("mira")
                        .bring(OURS, "text/plain", words)
                        .mustBeProblem(422, "text-too-long")
                        .at("/detail"))
                .contains("256 KiB", "262,144 bytes");
        city.as("mira")
                .bring(OURS, "text/plain", Arrays.copyOf(words, 256 * 1024))
                .mustBe(201);
    }

    /** RFC 9110, chapters 13 and 14. */
    @Test
    void whatIsAskedForInPartsIsAnsweredByTheBook() {
        byte[] song = wav(50_000);
        String href = city.as("mira").bring(OURS, "audio/wav", song).mustBe(201).at("/href");
        Client mira = city.as("mira");
        String tag = mira.file(href).headers().firstValue("ETag").orElseThrow();
        assertThat(mira.file(href).headers().firstValue("Accept-Ranges")).contains("bytes");

        byte[] start = Arrays.copyOf(song, 10);
        isPart(mira.file(href, "Range", "bytes=0-9", "If-Range", tag), start, song.length);
        isPart(mira.file(href, "Range", "bytes=0-9,99999999-"), start, song.length);
        isPart(mira.file(href, "Range", "BYTES=0-9"), start, song.length);
        isWhole(mira.file(href, "Range", "bytes=0-9", "If-Range", "\"another\""), song);
        isWhole(mira.file(href, "Range", "bytes=0-9", "If-Range", "W/" + tag), song);
        isWhole(mira.file(href, "Range", "bytes=0-9", "If-Range", "Sat, 29 Oct 2143 19:43:31 GMT"), song);
        isWhole(mira.file(href, "Range", "items=0-1"), song);
        isWhole(mira.file(href, "Range", "bytes=0-,0-"), song);

        assertThat(mira.file(href, "Range", "bytes=99999999-", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(mira.file(href, "If-None-Match", "W/" + tag).headers().firstValue("ETag"))
                .contains(tag);
        assertThat(mira.file(href, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
        HttpResponse<byte[]> parts = mira.file(href, "Range", "bytes=0-9,-10");
        assertThat(parts.statusCode()).isEqualTo(206);
        assertThat(parts.headers().firstValue("Content-Type").orElse("")).startsWith("multipart/byteranges");
        assertThat(new String(parts.body(), StandardCharsets.ISO_8859_1))
                .contains(
                        "Content-Type: audio/wav",
                        "bytes 0-9/" + song.length,
                        "bytes " + (song.length - 10) + "-" + (song.length - 1) + "/" + song.length);

        HttpResponse<byte[]> head = mira.head(href, "Range", "bytes=0-9");
        isWhole(head, new byte[0]);
        assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(song.length));
        assertThat(mira.head(href, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    /** As when somebody takes it down at that moment. */
    @Test
    void aFileThatIsDestroyedWhileItIsReadIsNotFoundOrEndsTheConnection() {
        Answer kept = city.as("mira").bring(OURS, "audio/wav", wav(700_001)).mustBe(201);
        String href = kept.at("/href");
        destroy(kept, "number = 1");
        isGone(city.as("mira").file(href, "Range", "bytes=600000-600009"));
        assertThat(city.as("mira").file(href, "Range", "bytes=0-9").statusCode())
                .isEqualTo(206);
        assertThatThrownBy(() -> city.as("mira").file(href)).hasRootCauseInstanceOf(IOException.class);

        destroy(kept, "number = 0");
        isGone(city.as("mira").file(href));
    }

    private void destroy(Answer kept, String which) {
        jdbc.sql("delete from media_part where media_id = ? and " + which)
                .param(UUID.fromString(kept.id()))
                .update();
    }

    private static void isGone(HttpResponse<byte[]> file) {
        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("not-found")
                .endsWith("}");
        assertThat(file.headers().map()).doesNotContainKeys("etag", "accept-ranges");
    }

    private static void isPart(HttpResponse<byte[]> file, byte[] part, int whole) {
        assertThat(file.statusCode()).isEqualTo(206);
        assertThat(file.headers().firstValue("Content-Range")).contains("bytes 0-" + (part.length - 1) + "/" + whole);
        assertThat(file.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(file.body()).isEqualTo(part);
    }

    private static void isWhole(HttpResponse<byte[]> file, byte[] whole) {
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Range")).isEmpty();
        assertThat(file.body()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, file-broken, truncated",
        "image/png, picture-too-large, bomb",
        "image/jpeg, file-broken, oddProfile",
        "image/jpeg, file-broken, scans",
        "image/webp, picture-not-taken, lossless.webp",
        "image/webp, picture-not-taken, transparent.webp",
        "image/webp, picture-not-taken, moving.webp",
        "image/webp, picture-too-large, webpBomb",
        "image/webp, file-broken, webpOfTwoSizes",
        "image/webp, file-broken, webpWithMore",
        "image/webp, file-broken, cutWebp",
        "image/webp, file-not-as-said, png",
        "image/png, file-not-as-said, lossy.webp",
        "image/png, file-not-as-said, svg",
        "image/png, file-not-as-said, jpeg",
        "image/png, file-not-as-said, pdf",
        "audio/mpeg, file-not-as-said, html",
        "audio/mpeg, file-broken, silentMp3",
        "audio/wav, file-broken, cutWav",
        "audio/wav, file-broken, headOfAWav",
        "audio/ogg, file-broken, cutOgg",
        "audio/ogg, file-broken, oggWithMore",
        "audio/ogg, file-broken, changedOgg",
        "audio/ogg, file-not-as-said, bell.flac",
        "audio/flac, file-broken, cutFlac",
        "audio/flac, file-broken, flacWithMore",
        "audio/flac, file-broken, changedFlac",
        "audio/flac, file-broken, flacWithNothingBehind",
        "audio/flac, file-broken, flacWithMoreAndItsSum",
        "text/plain, file-not-as-said, html",
        "text/plain, file-not-as-said, svg",
        "text/plain, file-not-as-said, xml",
        "text/plain, file-not-as-said, pdfWithMore",
        "text/plain, file-broken, controls",
        "text/plain, file-broken, notUtf8",
        "text/plain, file-not-as-said, png"
    })
    void whatCouldDoHarmIsRefusedAndNothingIsStored(String type, String problem, String which) throws IOException {
        byte[] file = hostile(which);
        long before = stored();
        city.as("mira").bring(OURS, type, file).mustBeProblem(422, problem);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void otherKindsAndLargerOnesAreNotTaken() {
        city.as("mira").bring(OURS, "image/svg+xml", svg()).mustBeProblem(415, "unsupported-media-type");
        city.as("mira").bring(OURS, "application/json", SECRET).mustBeProblem(415, "unsupported-media-type");
        city.as("mira").bring(OURS, "image/png", new byte[5 * 1024 * 1024 + 1]).mustBeProblem(413, "body-too-large");
        city.as("aya").bring(OURS, "text/plain", SECRET).mustBeProblem(403, "forbidden");
        city.as("mira").bring(OURS, "image/png", new byte[0]).mustBeProblem(400, "file-empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 100\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n"})
    void aFileThatDidNotArriveAsAWholeIsToBeSentAgain(String cut) throws IOException {
        long before = stored();
        String credentials = Base64.getEncoder().encodeToString("mira:nova-aria".getBytes(StandardCharsets.US_ASCII));
        String head =
                "POST /api/v1" + OURS + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                        + "Authorization: Basic " + credentials + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + cut).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"file-incomplete\"")
                    .doesNotContain("JSON");
        }
        assertThat(stored()).isEqualTo(before);
    }

    private long stored() {
        return jdbc.sql("select (select count(*) from media_item) + (select count(*) from media_part)")
                .query(Long.class)
                .single();
    }

    private static byte[] hostile(String which) throws IOException {
        return switch (which) {
            case "truncated" -> Arrays.copyOf(written("png", picture(300, 300)), 600);
            case "bomb" -> pngThatSays(30_000, 30_000);
            case "oddProfile" -> jpegOfAnOddProfile();
            case "scans" -> jpegOfManyScans();
            case "svg" -> svg();
            case "xml" ->
                "<?xml version=\"1.0\"?><a><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></a>"
                        .getBytes(StandardCharsets.US_ASCII);
            case "pdfWithMore" -> "%PDF-1.7\n1 0 obj\0".getBytes(StandardCharsets.US_ASCII);
            case "controls" -> "A bell: \7.\n".getBytes(StandardCharsets.US_ASCII);
            case "jpeg" -> written("jpg", picture(10, 10));
            case "pdf" -> "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
            case "html" -> "<html><body onload=\"alert(1)\"></body></html>".getBytes(StandardCharsets.US_ASCII);
            case "notUtf8" -> new byte[] {'a', (byte) 0xc3, (byte) 0x28, '\n'};
            case "png" -> written("png", picture(10, 10));
            case "silentMp3" -> joined("ID3\3\0\0\0\0\0\12".getBytes(StandardCharsets.ISO_8859_1), new byte[64]);
            case "cutWav" -> Arrays.copyOf(wav(9_000), 5_000);
            case "headOfAWav" -> Arrays.copyOf(wav(9_000), 12);
            case "webpBomb" -> webpThatSays(16_000, 16_000);
            case "webpOfTwoSizes" -> webpThatSays(4_000, 3_000);
            case "webpWithMore" -> joined(brought("lossy.webp"), SECRET);
            case "cutWebp" -> Arrays.copyOf(brought("lossy.webp"), 200);
            case "cutOgg" -> Arrays.copyOf(brought("bell.ogg"), brought("bell.ogg").length - 100);
            case "oggWithMore" -> joined(brought("bell.opus"), SECRET);
            case "changedOgg" -> changed(brought("bell.ogg"));
            case "cutFlac" -> Arrays.copyOf(brought("bell.flac"), brought("bell.flac").length - 9);
            case "flacWithMore" -> joined(brought("bell.flac"), SECRET);
            case "flacWithNothingBehind" -> joined(brought("bell.flac"), new byte[100]);
            case "flacWithMoreAndItsSum" -> joined(brought("bell.flac"), SECRET, SUM_OF_THE_SECRET);
            case "changedFlac" -> changed(brought("bell.flac"));
            default -> brought(which);
        };
    }

    private static byte[] brought(String file) throws IOException {
        return new ClassPathResource("files/" + file).getContentAsByteArray();
    }

    /** One bit of what is heard. */
    private static byte[] changed(byte[] sound) {
        sound[sound.length - 200] ^= 4;
        return sound;
    }

    /** Its picture says that it is larger than it is. */
    private static byte[] webpThatSays(int width, int height) throws IOException {
        byte[] webp = brought("lossy.webp");
        int start = new String(webp, StandardCharsets.ISO_8859_1).indexOf("\u009d\1*");
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(start + 3, (short) width)
                .putShort(start + 5, (short) height);
        return webp;
    }

    private static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.US_ASCII);
    }

    static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0x20, 0x30, 0x60));
        brush.fillOval(width / 4, height / 4, width / 2, height / 2);
        brush.dispose();
        return picture;
    }

    static byte[] written(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As a telephone writes it: how it was held, and a word about where. */
    private static byte[] jpegWithExif(BufferedImage picture, int orientation) {
        byte[] plain = written("jpg", picture);
        byte[] where = "Lamp Street 7\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(38 + where.length)
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(where.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(where);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer segment = ByteBuffer.allocate(4 + head.length + tiff.capacity())
                .putShort((short) 0xffe1)
                .putShort((short) (2 + head.length + tiff.capacity()))
                .put(head)
                .put(tiff.array());
        return joined(Arrays.copyOf(plain, JFIF), segment.array(), Arrays.copyOfRange(plain, JFIF, plain.length));
    }

    /** A small file that unfolds to almost a thousand million pixels. */
    private static byte[] pngThatSays(int width, int height) {
        byte[] png = written("png", picture(8, 8));
        ByteBuffer bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return png;
    }

    /** Its profile of colours says that it is something else. */
    private static byte[] jpegOfAnOddProfile() {
        byte[] plain = written("jpg", picture(10, 10));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        System.arraycopy(new byte[] {'n', 'm', 'c', 'l'}, 0, profile, 12, 4);
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer broken = ByteBuffer.allocate(plain.length + 4 + name.length + profile.length);
        broken.put(plain, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe2)
                .putShort((short) (2 + name.length + profile.length))
                .put(name)
                .put(profile)
                .put(plain, 2, plain.length - 2);
        return broken.array();
    }

    private static byte[] jpegOfManyScans() {
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
        byte[] scans = new byte[scan.length * 100];
        for (int from = 0; from < scans.length; from += scan.length) {
            System.arraycopy(scan, 0, scans, from, scan.length);
        }
        byte[] plain = written("jpg", picture(10, 10));
        return joined(Arrays.copyOf(plain, plain.length - 2), scans);
    }

    /** Frames of nothing at 128 kbit/s. */
    private static byte[] mp3(int frames) {
        byte[] mp3 = new byte[frames * 417];
        for (int start = 0; start < mp3.length; start += 417) {
            mp3[start] = (byte) 0xff;
            mp3[start + 1] = (byte) 0xfb;
            mp3[start + 2] = (byte) 0x90;
        }
        return mp3;
    }

    private static byte[] wav(int samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        wav.putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        while (wav.hasRemaining()) {
            wav.put((byte) (wav.position() / 7));
        }
        return wav.array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
