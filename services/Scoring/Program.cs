using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Scoring;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofLog().AddNofTelemetry("nof-scoring").AddNofHealth().AddScoring().AddNofTransport();
return await builder.RunNofAsync();
