// The yardstick: a textbook Bot Framework bot (restify, CloudAdapter, waterfall, memory storage) for the same intake.
// Written the way the SDK's own samples are; it must not be made slower or faster than that.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type StatePropertyAccessor,
  UserState,
} from 'botbuilder'
import {
  ComponentDialog,
  DialogSet,
  type DialogState,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs'
import restify from 'restify'
import { questions } from './script.ts'

class IntakeDialog extends ComponentDialog {
  constructor() {
    super('intake')
    const ask = (index: number) => async (step: WaterfallStepContext<Record<string, string>>) => {
      if (index > 0) (step.values as Record<string, string>)[`answer${index - 1}`] = step.result as string
      return step.prompt('text', questions[index] as string)
    }
    const last = async (step: WaterfallStepContext<Record<string, string>>) => {
      const values = step.values as Record<string, string>
      const answers = questions.map((_, index) => values[`answer${index}`]).filter(Boolean)
      await step.context.sendActivity(`谢谢，您的投诉已登记：${answers.join('；')}`)
      return step.endDialog(answers)
    }
    this.addDialog(new TextPrompt('text'))
    this.addDialog(new WaterfallDialog('waterfall', [...questions.map((_, index) => ask(index)), last]))
    this.initialDialogId = 'waterfall'
  }
}

class IntakeBot extends ActivityHandler {
  constructor(conversation: ConversationState, user: UserState) {
    super()
    const accessor: StatePropertyAccessor<DialogState> = conversation.createProperty('dialog')
    const dialogs = new DialogSet(accessor)
    dialogs.add(new IntakeDialog())
    this.onMessage(async (context, next) => {
      const dialogContext = await dialogs.createContext(context)
      const result = await dialogContext.continueDialog()
      if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog('intake')
      await next()
    })
    this.onDialog(async (context, next) => {
      await conversation.saveChanges(context)
      await user.saveChanges(context)
      await next()
    })
  }
}

const storage = new MemoryStorage()
const bot = new IntakeBot(new ConversationState(storage), new UserState(storage))
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
  response.send(200)
})
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  // exactOptionalPropertyTypes and restify's types do not meet
  await adapter.process(request as never, response as never, context => bot.run(context))
})
server.listen(Number(process.env.PORT), '127.0.0.1')
