package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.Download.Checksum;

class DownloadTest {

    private static final Checksum SHA256 = Checksum.sha256("0123456789abcdef".repeat(4));

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a.gz, true",
        "HTTPS://example.org/a.gz, true",
        "http://127.0.0.1:8080/a.gz, true",
        "http://example.org/a.gz, false",
        "http://127.0.0.1.example.org/a.gz, false",
        "ftp://example.org/a.gz, false",
        "file:///etc/passwd, false",
        "a.gz, false"
    })
    void addresses_areEncryptedOrOnThisMachine(String address, boolean secure) {
        assertThat(Download.secure(URI.create(address))).isEqualTo(secure);
    }

    @Test
    void plainHttp_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> download("http://example.org/a.gz", "a.gz", 1))
                .withMessage("address 'http://example.org/a.gz', expected https://...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".hidden", "a/b", "a\\b", "a b", "a\n"})
    void fileNamesThatLeaveTheFolder_areRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> download("https://example.org/a.gz", name, 1))
                .withMessageContaining("without a folder");
    }

    @Test
    void lengthZero_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> download("https://example.org/a.gz", "a.gz", 0))
                .withMessage("a.gz has 0 bytes, expected its length, at least 1");
    }

    @Test
    void checksums_haveTheLengthOfTheirAlgorithm() {
        assertThat(Checksum.md5("0".repeat(32)).algorithm()).isEqualTo("MD5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checksum.sha256("0".repeat(32)))
                .withMessageContaining("expected 64 lower-case hexadecimal digits of SHA-256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checksum.md5("A".repeat(32)))
                .withMessageContaining("expected 32 lower-case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checksum("CRC", "0"))
                .withMessageContaining("expected SHA-256 or MD5");
    }

    private static Download download(String address, String name, long bytes) {
        return new Download(URI.create(address), name, SHA256, bytes);
    }
}
