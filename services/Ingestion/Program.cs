using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Ingestion;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofLog().AddNofTelemetry("nof-ingestion").AddNofHealth().AddIngestion().AddNofTransport();
return await builder.RunNofAsync();
