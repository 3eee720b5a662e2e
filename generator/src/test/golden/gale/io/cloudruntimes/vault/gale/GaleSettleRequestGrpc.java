// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Choice;
import io.cloudruntimes.vault.Part;
import io.cloudruntimes.vault.Setting;
import io.cloudruntimes.vault.SettleRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link SettleRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GaleSettleRequestGrpc {
    private GaleSettleRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, SettleRequest value) {
        if (value.choice().isPresent()) {
            out.message(10, value.choice().get(), GaleChoiceGrpc::write);
        }
        if (value.id().isPresent()) {
            out.number(9, value.id().get());
        }
        if (value.mute().isPresent()) {
            out.presence(8, value.mute().get());
        }
        if (value.at().isPresent()) {
            out.timestamp(7, value.at().get());
        }
        if (value.hold().isPresent()) {
            out.duration(6, value.hold().get());
        }
        if (value.mixed().isPresent()) {
            out.anyValue(5, value.mixed().get());
        }
        if (value.json().isPresent()) {
            out.value(4, value.json().get());
        }
        if (value.raw().isPresent()) {
            out.any(3, "type.googleapis.com/gale.v1.Raw", value.raw().get());
        }
        if (!value.parts().isEmpty()) {
            out.each(value.parts(), (to, element) -> to.message(2, element, GalePartGrpc::writeEntry));
        }
        if (!value.settings().isEmpty()) {
            out.each(value.settings(), (to, element) -> to.message(1, element, GaleSettingGrpc::writeEntry));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, SettleRequest.Builder builder) throws IOException {
        List<Setting> settingsRead = new ArrayList<>();
        List<Part> partsRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> settingsRead.add(in.message(GaleSettingGrpc::readEntry, Setting.builder()).build());
                case 2 -> partsRead.add(in.message(GalePartGrpc::readEntry, Part.builder()).build());
                case 3 -> builder.raw(in.any());
                case 4 -> builder.json(in.value());
                case 5 -> builder.mixed(in.anyValue());
                case 6 -> builder.hold(in.duration());
                case 7 -> builder.at(in.timestamp());
                case 8 -> builder.mute(in.presence());
                case 9 -> builder.id(Long.toString(in.int64()));
                case 10 -> builder.choice(in.message(GaleChoiceGrpc::read, Choice.builder()).build());
                default -> in.skip();
            }
        }
        builder.settings(settingsRead);
        builder.parts(partsRead);
    }
}
