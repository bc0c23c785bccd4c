using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Scoring;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofTelemetry("nof-scoring").AddScoring().AddNofTransport();
await builder.Build().RunAsync();
