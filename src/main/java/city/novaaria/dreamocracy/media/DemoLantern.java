package city.novaaria.dreamocracy.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A lantern in the night as a PNG, written down pixel by pixel: the JDK's own painting takes seconds to wake up, and the demo's
 * story is told in one transaction.
 */
final class DemoLantern {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LIGHT = 0xffd890;

    private DemoLantern() {}

    static byte[] png(int width, int height, int night) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int color = color(2.0 * x / width - 1, 2.0 * y / height - 1, night);
                rows.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] form = {8, 2, 0, 0, 0};
        part(
                png,
                "IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(form).array());
        part(png, "IDAT", packed(rows.array()));
        part(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** The lantern is a bright square in the middle, and its light grows less with the distance. */
    private static int color(double x, double y, int night) {
        boolean lantern = Math.abs(x) < 0.08 && Math.abs(y) < 0.2;
        double light = lantern ? 1 : 0.7 / (1 + 6 * (x * x + y * y)) * (y > 0.25 ? 0.6 : 1);
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int dark = night >> shift & 0xff;
            int bright = LIGHT >> shift & 0xff;
            color = color << 8 | (int) (dark + (bright - dark) * light);
        }
        return color;
    }

    private static void part(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array());
    }

    private static byte[] packed(byte[] rows) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] some = new byte[8192];
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
            return packed.toByteArray();
        }
    }
}
