// The TypeScript runner: a call is a line of JSON at the input, what comes of it a line at the output. It knows the names
// that the stock generator gives things, and nothing about the API.
import * as stock from './stock';

// of Node.js, so that its types need not be fetched
declare const process: { env: Record<string, string | undefined>; stdin: any; stdout: any };
declare const Buffer: any;
declare function require(module: string): any;

interface Call {
    id: string;
    operation: string;
    service: string;
    parameters: Record<string, unknown>;
    schema?: string;
    json?: unknown;
    bytes?: string;
    answer: {
        absent?: number;
        payload?: string;
        headers?: Record<string, { property: string; type: string }>;
    };
}

const generated = stock as unknown as Record<string, any>;
const configuration = new stock.Configuration({ basePath: process.env['PARITY_BASE_URL'] });

function lower(name: string): string {
    return name.charAt(0).toLowerCase() + name.slice(1);
}

function parameters(call: Call): Record<string, unknown> {
    const given: Record<string, unknown> = { ...call.parameters };
    if (call.schema !== undefined) {
        given[lower(call.schema)] = generated[call.schema + 'FromJSON'](call.json);
    }
    if (call.bytes !== undefined) {
        given['body'] = new Blob([Buffer.from(call.bytes, 'base64')]);
    }
    return given;
}

function part(text: string, type: string): unknown {
    if (type === 'integer') {
        return Number.parseInt(text, 10);
    }
    if (type === 'boolean') {
        return text === 'true';
    }
    if (type === 'map') {
        const pairs: Record<string, string> = {};
        for (const pair of text.split(',')) {
            const at = pair.indexOf('=');
            pairs[decodeURIComponent(pair.slice(0, at).trim())] = decodeURIComponent(pair.slice(at + 1));
        }
        return pairs;
    }
    return text;
}

// The result as JSON: a model by the generated code, or put together from the body and the headers.
async function output(call: Call, response: { raw: Response; value(): Promise<unknown> }): Promise<unknown> {
    const value = await response.value();
    if (call.answer.payload === undefined) {
        return value === undefined ? null : value;
    }
    const result: Record<string, unknown> = {
        [call.answer.payload]: Buffer.from(await (value as Blob).arrayBuffer()).toString('base64'),
    };
    for (const [name, header] of Object.entries(call.answer.headers ?? {})) {
        const text = response.raw.headers.get(name);
        if (text !== null) {
            result[header.property] = part(text, header.type);
        }
    }
    return result;
}

async function error(failure: unknown): Promise<unknown> {
    if (!(failure instanceof stock.ResponseError)) {
        return { message: String(failure) };
    }
    const status = failure.response.status;
    try {
        const body = stock.ErrorBodyFromJSON(await failure.response.json());
        return { status, code: body.code, message: body.message };
    } catch (unread) {
        return { status, message: `${failure.message}; ${unread}` };
    }
}

async function run(call: Call): Promise<unknown> {
    try {
        const api = new generated[call.service + 'Api'](configuration);
        const response = await api[call.operation + 'Raw'](parameters(call));
        if (response.raw.status === call.answer.absent) {
            return { id: call.id, absent: true };
        }
        return { id: call.id, output: await output(call, response) };
    } catch (failure) {
        return { id: call.id, error: await error(failure) };
    }
}

async function main(): Promise<void> {
    const lines = require('readline').createInterface({ input: process.stdin, crlfDelay: Infinity });
    for await (const line of lines) {
        process.stdout.write(JSON.stringify(await run(JSON.parse(line))) + '\n');
    }
}

main();
