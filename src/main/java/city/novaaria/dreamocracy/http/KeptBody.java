package city.novaaria.dreamocracy.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body that is here already. */
final class KeptBody extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    KeptBody(byte[] body) {
        this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return bytes.read(buffer, offset, length);
    }

    /** In one piece: a file would be put together from many otherwise, and be there twice. */
    @Override
    public byte[] readNBytes(int length) {
        byte[] read = new byte[Math.min(length, bytes.available())];
        bytes.readNBytes(read, 0, read.length);
        return read;
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("nothing reads without waiting");
    }
}
