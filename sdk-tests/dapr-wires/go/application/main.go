// Command application handles the events of the input binding tick with Dapr's SDK for Go, and prints a line of JSON for each.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/dapr/go-sdk/service/common"
	service "github.com/dapr/go-sdk/service/http"
)

func main() {
	refused := false
	server := service.NewService("127.0.0.1:" + os.Getenv("APP_PORT"))
	err := server.AddBindingInvocationHandler("/tick", func(_ context.Context, event *common.BindingEvent) ([]byte, error) {
		line, err := json.Marshal(map[string]any{
			"data": event.Data, "k": event.Metadata["K"], "type": event.Metadata["Content-Type"]})
		if err != nil {
			return nil, err
		}
		fmt.Println(string(line))
		if strings.Contains(string(event.Data), "again") && !refused {
			refused = true
			return nil, errors.New("once more")
		}
		return nil, nil
	})
	if err != nil {
		panic(err)
	}
	if err := server.Start(); err != nil && !errors.Is(err, http.ErrServerClosed) {
		panic(err)
	}
}
