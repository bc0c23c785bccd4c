using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Ingestion;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofTelemetry("nof-ingestion").AddIngestion().AddNofTransport();
await builder.Build().RunAsync();
