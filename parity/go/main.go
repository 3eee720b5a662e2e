// The Go runner: a call is a line of JSON at the input, what comes of it a line at the output. It knows the names that the
// stock generator gives things, and nothing about the API.
package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"strconv"
	"strings"

	"local/parity/stock"
)

type header struct {
	Property string `json:"property"`
	Type     string `json:"type"`
}

type call struct {
	ID         string                     `json:"id"`
	Operation  string                     `json:"operation"`
	Service    string                     `json:"service"`
	Path       []string                   `json:"path"`
	Parameters map[string]json.RawMessage `json:"parameters"`
	Schema     string                     `json:"schema"`
	JSON       json.RawMessage            `json:"json"`
	Bytes      *string                    `json:"bytes"`
	Answer     struct {
		Absent  int               `json:"absent"`
		Payload string            `json:"payload"`
		Headers map[string]header `json:"headers"`
	} `json:"answer"`
}

type failure struct {
	Status  *int   `json:"status,omitempty"`
	Code    string `json:"code,omitempty"`
	Message string `json:"message"`
}

type result struct {
	ID     string   `json:"id"`
	Output any      `json:"output,omitempty"`
	Absent bool     `json:"absent,omitempty"`
	Error  *failure `json:"error,omitempty"`
}

func main() {
	configuration := stock.NewConfiguration()
	configuration.Servers = stock.ServerConfigurations{{URL: os.Getenv("PARITY_BASE_URL")}}
	client := stock.NewAPIClient(configuration)
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			return
		}
		var c call
		if err == nil {
			err = json.Unmarshal(line, &c)
		}
		if err == nil {
			err = out.Encode(run(client, c))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func run(client *stock.APIClient, c call) result {
	request, err := prepare(client, c)
	if err != nil {
		return result{ID: c.ID, Error: &failure{Message: err.Error()}}
	}
	returned := request.MethodByName("Execute").Call(nil)
	response, _ := returned[len(returned)-2].Interface().(*http.Response)
	if err, failed := returned[len(returned)-1].Interface().(error); failed {
		return result{ID: c.ID, Error: describe(err, response)}
	}
	if c.Answer.Absent != 0 && response.StatusCode == c.Answer.Absent {
		return result{ID: c.ID, Absent: true}
	}
	if len(returned) == 2 {
		return result{ID: c.ID}
	}
	output, err := read(c, returned[0].Interface(), response)
	if err != nil {
		return result{ID: c.ID, Error: describe(err, response)}
	}
	return result{ID: c.ID, Output: output}
}

// prepare fills the request as one does by hand: client.StateServiceAPI.GetState(ctx, "orders").Key("o-1").
func prepare(client *stock.APIClient, c call) (request reflect.Value, err error) {
	api := reflect.ValueOf(client).Elem().FieldByName(upper(c.Service) + "API")
	method := api.MethodByName(upper(c.Operation))
	arguments := []reflect.Value{reflect.ValueOf(context.Background())}
	inPath := map[string]bool{}
	for i, name := range c.Path {
		value, err := decode(c.Parameters[name], method.Type().In(i+1))
		if err != nil {
			return request, err
		}
		arguments = append(arguments, value)
		inPath[name] = true
	}
	request = method.Call(arguments)[0]
	for name, text := range c.Parameters {
		if inPath[name] {
			continue
		}
		setter := request.MethodByName(upper(name))
		value, err := decode(text, setter.Type().In(0))
		if err != nil {
			return request, err
		}
		request = setter.Call([]reflect.Value{value})[0]
	}
	if c.Schema != "" {
		setter := request.MethodByName(upper(c.Schema))
		value, err := decode(c.JSON, setter.Type().In(0))
		if err != nil {
			return request, err
		}
		request = setter.Call([]reflect.Value{value})[0]
	}
	if c.Bytes != nil {
		file, err := temporary(*c.Bytes)
		if err != nil {
			return request, err
		}
		request = request.MethodByName("Body").Call([]reflect.Value{reflect.ValueOf(file)})[0]
	}
	return request, nil
}

func decode(text json.RawMessage, to reflect.Type) (reflect.Value, error) {
	value := reflect.New(to)
	err := json.Unmarshal(text, value.Interface())
	return value.Elem(), err
}

// temporary is a file of these bytes, which is what the stock client takes; it has no name any more.
func temporary(text string) (*os.File, error) {
	content, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp("", "parity")
	if err != nil {
		return nil, err
	}
	os.Remove(file.Name())
	if _, err = file.Write(content); err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	return file, err
}

// read is the result as JSON: a model by the generated code, or put together from the body and the headers.
func read(c call, value any, response *http.Response) (any, error) {
	if c.Answer.Payload == "" {
		return value, nil
	}
	content := []byte{}
	if file, ok := value.(*os.File); ok && file != nil {
		var err error
		if content, err = io.ReadAll(file); err != nil {
			return nil, err
		}
		file.Close()
		os.Remove(file.Name())
	}
	output := map[string]any{c.Answer.Payload: base64.StdEncoding.EncodeToString(content)}
	for name, part := range c.Answer.Headers {
		text := response.Header.Get(name)
		if text == "" {
			continue
		}
		switch part.Type {
		case "integer":
			number, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				return nil, err
			}
			output[part.Property] = number
		case "map":
			pairs := map[string]string{}
			for _, pair := range strings.Split(text, ",") {
				key, value, _ := strings.Cut(pair, "=")
				plainKey, err := url.PathUnescape(strings.TrimSpace(key))
				if err != nil {
					return nil, err
				}
				if pairs[plainKey], err = url.PathUnescape(value); err != nil {
					return nil, err
				}
			}
			output[part.Property] = pairs
		default:
			output[part.Property] = text
		}
	}
	return output, nil
}

func describe(err error, response *http.Response) *failure {
	described := &failure{Message: err.Error()}
	if response != nil {
		described.Status = &response.StatusCode
	}
	var stockError *stock.GenericOpenAPIError
	if errors.As(err, &stockError) {
		if body, ok := stockError.Model().(stock.ErrorBody); ok {
			described.Code, described.Message = string(body.Code), body.Message
		}
	}
	return described
}

func upper(name string) string {
	return strings.ToUpper(name[:1]) + name[1:]
}
