package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An option of the program that would have no effect is refused before anything starts. */
class ServeCommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --wire-port http=3999           | --wire-port needs --as RUNTIME
            --as dapr --port 3612           | --port is for the neutral HTTP API; with --as, use --wire-port WIRE=PORT
            --as dapr --wire-port foo=3999  | has no wire 'foo'; it has [
            """)
    void isRefused(String options, String message) {
        StringWriter errors = new StringWriter();
        int exit = Main.commandLine().setErr(new PrintWriter(errors, true)).execute(("serve " + options).split(" +"));
        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }
}
